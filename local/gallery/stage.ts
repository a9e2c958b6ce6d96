import type { Client } from '../../test/support/clients';
import type { LocalCloud } from '../emulator/cloud';

export type Platform = 'h5' | 'weapp';

/** One phone or browser on which a scene is played, the same on both platforms. Words stand for what a person reads. */
export interface Stage {
  readonly platform: Platform;
  readonly cloud: LocalCloud;
  /** This phone or browser at its door, for what need not be tapped through. */
  readonly client: Client;
  /** Logs in as a person of the demo. */
  login(person: string): Promise<void>;
  open(page: string, query?: Record<string, string>): Promise<void>;
  /** Taps what is named so exactly, else what begins so, else what holds these words; in an open sheet first. */
  tap(words: string): Promise<void>;
  /** Types into the input, or chooses the day, of this name. */
  type(label: string, value: string): Promise<void>;
  /** Waits until these words are seen. */
  see(words: string): Promise<void>;
  /** The file that is chosen when the page asks for one. */
  file(name: string, base64: string): void;
  offline(): Promise<void>;
}

/** One telling state of one page. */
export interface Scene {
  page: string;
  /** Names it among the page's scenes. */
  name: string;
  play(stage: Stage): Promise<void>;
  /** The screen as it is, where fitting it is the point; otherwise the whole page in length. A sheet is always shot so. */
  screen?: boolean;
  /** Can be played on one platform only. */
  only?: Platform;
}

/** Scenes of one page. */
export const scenesOf = (page: string, scenes: Record<string, Scene['play'] | Omit<Scene, 'page' | 'name'>>): Scene[] =>
  Object.entries(scenes).map(([name, scene]) => ({ page, name, ...(typeof scene === 'function' ? { play: scene } : scene) }));
