import { createHash } from 'node:crypto';
import { usccCheckCharacter } from '../../../cloudfunctions/core/identifiers/uscc';

/** What stands for the n-th of something: the process that loads a world and the one that calls it agree without telling each other. */
const bytes = (kind: string, n: number): Buffer => createHash('sha256').update(`bench ${kind} ${n}`).digest();

export const cookieOf = (n: number): string => bytes('cookie', n).subarray(0, 24).toString('base64url');
export const personOf = (n: number): string => bytes('person', n).toString('base64url');
export const codeIdOf = (n: number): Uint8Array => new Uint8Array(bytes('code', n).subarray(0, 8));
export const keyOf = (n: number): string => bytes('key', n).subarray(0, 16).toString('base64url');

export function usccOf(n: number): string {
  const body = `91140400B${String(n).padStart(8, '0')}`;
  return body + usccCheckCharacter(body)!;
}
export const nameOf = (n: number): string => `长治示例第${n}商贸有限公司`;

/** Holders log in and ask; each represents the subject of the same number. */
export const HOLDERS = 100;
/** Verifiers are logged in; each asks so seldom that no limit on guessing is met. */
export const VERIFIERS = 2000;
export const verifierOf = (n: number): number => 1_000_000 + (n % VERIFIERS);
export const jurisdiction = 'changzhi';
