import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../paths';

/** Where an app is built. */
export const appFolder = (platform: 'h5' | 'weapp'): string => join(root, 'dist', platform);

/** @throws Error with the next step where the app is not built */
export function requireApp(platform: 'h5' | 'weapp'): void {
  if (!existsSync(join(root, 'dist', `.${platform}`))) throw new Error(`还没有构建 dist/${platform}。请先运行 npm run build:${platform}。`);
}
