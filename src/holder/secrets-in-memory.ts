import { whenSecretsGo } from '../shell/own-secrets';
import type { HeldCode } from './held-code';

/** Codes that can't be stored on this phone, by report: they last as long as the page. */
export const inMemory = new Map<string, HeldCode>();
/** Takes up a later end of one of them. */
export function extendInMemory(report: string, expires: number): void {
  const held = inMemory.get(report);
  if (held) inMemory.set(report, { ...held, expires });
}
whenSecretsGo(() => inMemory.clear());
