import path from 'node:path';
import { ariaAttributes } from './aria.attributes';

interface Platform {
  platform: string;
  runtimePath: string | string[];
  template: { mergeComponents(ctx: unknown, patch: Record<string, Record<string, string>>): void };
}
interface Context {
  registerMethod(name: string, run: (platform: Platform) => void): void;
}

/**
 * Adds them to the templates at build time and to the runtime's table: both number a component's attributes
 * in sorted order, so they must agree.
 */
export default function aria(ctx: Context): void {
  ctx.registerMethod('onSetupClose', (platform) => {
    if (platform.platform !== 'weapp') return;
    platform.template.mergeComponents(ctx, ariaAttributes);
    platform.runtimePath = [platform.runtimePath, path.resolve(__dirname, 'aria.runtime.js')].flat();
  });
}
