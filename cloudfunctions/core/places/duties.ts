import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { DataKind, RecordKind } from '../../../types/kinds';
import type { Duty, Pack, Publication } from '../../../types/pack';
import { byAuthority } from './describe/line';
import { resolveField } from './resolve-field';

/** Who must supply what, as the engine uses it: a row of the document's list, or a duty the authority named. */
export interface EffectiveDuty {
  /**
   * `PACK/ROW` for the document's rows; for the authority's `PACK/a-` and a digest of fields and lists: what was attested for one
   * duty must never stand for another that took its place in the order.
   */
  id: string;
  /** The area in the words of the list. */
  fields: string[];
  /** The selectable fields it supplies; empty when its area can't be selected. */
  serves: string[];
  kinds: DataKind[];
  lists: string[];
  units: string[];
  /** One organ supplies it for everybody: it stands in every report, whatever fields were asked for. */
  subjectWide: boolean;
  clause: string;
}

/**
 * All duties of a pack, the document's rows first.
 * @throws Error when a row uses a word for a kind that the pack does not map: a pack's fault, which its tests find
 */
export function dutiesOf(pack: Pack, publication: Publication | null): EffectiveDuty[] {
  const rows = pack.duties.map((duty): EffectiveDuty => ({
    id: `${pack.id}/${duty.row}`,
    fields: [...duty.fields],
    serves: [...duty.serves],
    kinds: kindsOf(pack, duty),
    lists: [...duty.lists],
    units: [...duty.units],
    subjectWide: duty.subjectWide ?? false,
    clause: duty.clause,
  }));
  const named = (publication?.duties ?? []).map((duty): EffectiveDuty => ({
    id: `${pack.id}/a-${digestOf([duty.fields, duty.lists])}`,
    fields: [...duty.fields],
    serves: distinct(duty.fields.map((word) => resolveField(pack, word)).filter((name) => name !== null)),
    kinds: [...duty.kinds],
    lists: [...duty.lists],
    units: [...duty.units],
    subjectWide: duty.fields.length === 0,
    clause: byAuthority,
  }));
  return [...rows, ...named];
}

function kindsOf(pack: Pack, duty: Duty): RecordKind[] {
  return distinct(
    duty.kinds.map((word) => {
      const kind = pack.kindWords[word];
      if (!kind) throw new Error(`kind word without a code in duty row ${duty.row}`);
      return kind;
    }),
  );
}

const digestOf = (value: unknown): string => bytesToHex(sha256(utf8ToBytes(JSON.stringify(value))).slice(0, 8));

const distinct = <T>(items: T[]): T[] => [...new Set(items)];
