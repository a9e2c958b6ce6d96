import { shanghaiDay } from '../dates/shanghai-day';
import { BitReader, BitWriter } from './bits';

/** What the statement says of one field, or of what stands subject-wide: `none` when it wasn't asked for, or there is none. Two bits. */
export const fieldStates = ['none', 'clear', 'hasRecords', 'cannotSay'] as const;
export type FieldState = (typeof fieldStates)[number];

/** The statement behind a paper's QR code: what a report says, small enough to be signed into a link. */
export interface CompactStatement {
  /** Division code of the jurisdiction (GB/T 2260), six digits: who issued. */
  issuer: string;
  /** `division-YYYYMMDD-TAIL`; its day is the day of `issued`. */
  number: string;
  /** USCC, or a natural person's number with `*` for what is masked: 18 characters. */
  uscc: string;
  /** Of the name as printed: 16 hex digits, see `nameHash`. */
  nameHash: string;
  /** Revision of the pack's field list that the states are in the order of. */
  revision: number;
  period: { from: string; to: string };
  /** Epoch ms, whole seconds. */
  issued: number;
  /** Last day of validity. */
  validTo: string;
  /** The signing key: six hex digits, see `keyId`. */
  key: string;
  listing: boolean;
  /** Stands on a demo entry (演示). */
  demo: boolean;
  /** Less was asked than the purpose is usually asked for: fields or time; see `Scope`. */
  limited: boolean;
  /** The subject is registered outside the place. */
  elsewhere: boolean;
  /** The worst of the subject-wide lines; `none`: there are none. */
  subjectWide: FieldState;
  /** Of each field, in the pack's order. */
  states: FieldState[];
}

/** Of the statement's format: the first four bits. */
export const STATEMENT_VERSION = 2;
const tailAlphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
// GB 32100's 31 characters, and the mask: five bits each.
const usccAlphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY*';
const hexDigits = '0123456789abcdef';
/** Bits of one symbol. */
const widthOf = (alphabet: string): number => Math.log2(alphabet.length);
const FIRST_DAY = Date.parse('1950-01-01');
const FIRST_SECOND = Date.parse('2020-01-01') / 1000;

const dayNumber = (day: string): number => (Date.parse(day) - FIRST_DAY) / 86_400_000;
const dayOf = (n: number): string => new Date(FIRST_DAY + n * 86_400_000).toISOString().slice(0, 10);
const numberOf = (issuer: string, issued: number, tail: string): string => `${issuer}-${shanghaiDay(issued).replace(/-/g, '')}-${tail}`;

/**
 * The statement's bytes, 46 and a quarter of a byte a field: version 4 bits, flags 4 (1 listing, 2 demo, 4 limited, 8 elsewhere),
 * issuer 24, tail 10 × 5, USCC 18 × 5, hash of the name 64, revision, first, last and valid day 16 each, second of issue 32, key 24,
 * subject-wide state 2, count 8, states 2 each, zeros to the byte.
 * @throws RangeError for what doesn't fit: a day before 1950 or after 2129, a number of another issuer or day
 */
export function encodeStatement(s: CompactStatement): Uint8Array {
  const tail = s.number.slice(-10);
  if (s.number !== numberOf(s.issuer, s.issued, tail)) throw new RangeError('the number is of another issuer or day');
  const out = new BitWriter();
  out.write(STATEMENT_VERSION, 4);
  for (const flag of [s.elsewhere, s.limited, s.demo, s.listing]) out.write(flag ? 1 : 0, 1);
  out.write(Number(s.issuer), 24);
  symbols(out, tail, tailAlphabet, 10);
  symbols(out, s.uscc, usccAlphabet, 18);
  symbols(out, s.nameHash, hexDigits, 16);
  out.write(s.revision, 16);
  for (const day of [s.period.from, s.period.to, s.validTo]) out.write(dayNumber(day), 16);
  out.write(s.issued / 1000 - FIRST_SECOND, 32);
  symbols(out, s.key, hexDigits, 6);
  out.write(fieldStates.indexOf(s.subjectWide), 2).write(s.states.length, 8);
  for (const state of s.states) out.write(fieldStates.indexOf(state), 2);
  return out.bytes();
}

function symbols(out: BitWriter, text: string, alphabet: string, length: number): void {
  if (text.length !== length) throw new RangeError(`not ${length} characters`);
  for (let i = 0; i < length; i++) out.write(alphabet.indexOf(text.charAt(i)), widthOf(alphabet));
}

/** @returns null for anything but the canonical bytes of a statement of this version */
export function decodeStatement(bytes: Uint8Array): CompactStatement | null {
  const input = new BitReader(bytes);
  const text = (alphabet: string, length: number): string => {
    let out = '';
    for (let i = 0; i < length; i++) out += alphabet.charAt(input.read(widthOf(alphabet)));
    return out;
  };
  const flag = (): boolean => input.read(1) === 1;
  const state = (): FieldState => fieldStates[input.read(2)]!;
  try {
    if (input.read(4) !== STATEMENT_VERSION) return null;
    const [elsewhere, limited, demo, listing] = [flag(), flag(), flag(), flag()];
    const issuer = String(input.read(24)).padStart(6, '0');
    if (issuer.length > 6) return null;
    const tail = text(tailAlphabet, 10);
    const uscc = text(usccAlphabet, 18);
    const nameHash = text(hexDigits, 16);
    const revision = input.read(16);
    const [from, to, validTo] = [dayOf(input.read(16)), dayOf(input.read(16)), dayOf(input.read(16))] as const;
    const issued = (input.read(32) + FIRST_SECOND) * 1000;
    const key = text(hexDigits, 6);
    const subjectWide = state();
    const states = Array.from({ length: input.read(8) }, state);
    if (!input.isDone()) return null;
    const number = numberOf(issuer, issued, tail);
    return {
      ...{ issuer, number, uscc, nameHash, revision, period: { from, to }, issued, validTo, key },
      ...{ listing, demo, limited, elsewhere, subjectWide, states },
    };
  } catch {
    return null;
  }
}
