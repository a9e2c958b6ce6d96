import { whenSecretsGo } from '../shell/own-secrets';
import type { HeldCode } from './held-code';

/** Codes that can't be stored on this phone, by report: they last as long as the page. */
export const inMemory = new Map<string, HeldCode>();
whenSecretsGo(() => inMemory.clear());
