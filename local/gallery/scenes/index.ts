import type { Scene } from '../stage';
import authority from './authority';
import guide from './guide';
import holder from './holder';
import home from './home';
import source from './source';
import verifier from './verifier';

/** Every page in its telling states. A new page has a scene here before it is there. */
export const scenes: Scene[] = [...home, ...holder, ...verifier, ...guide, ...source, ...authority];
