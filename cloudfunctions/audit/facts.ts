import { packs } from '../../config/jurisdictions';
import { dutiesOf, type EffectiveDuty } from '../core/places/duties';
import type { AuditEntry } from '../store/audit-entry';
import type { PublicationDoc } from '../store/documents';
import type { Pack, Publication } from '../../types/pack';
import type { Kept } from '../../local/fsck/sqlite-reader';
import type { Finding } from './problem';

/** What the checks of single documents may look up. */
export class Facts {
  /** What first came with a sheet, as `collection/id`: by batch, and by the row at which its chunk began. */
  readonly arrived = new Map<string, Map<number, string[]>>();
  private readonly editions = new Map<string, { duties: EffectiveDuty[]; units: Set<string> }>();

  /** @param chained the chain's entries by target @param keys the functions' environment; without it what needs a key isn't checked */
  constructor(
    readonly kept: Kept,
    readonly chained: Map<string, AuditEntry[]>,
    readonly keys: Record<string, string> | null,
    /** The audit's own key, made of them. */
    readonly key: Buffer | null,
    readonly demo: boolean | null,
    /** The folder of the cloud's storage; null: the files aren't checked. */
    readonly storage: string | null,
  ) {}

  pack(id: unknown): Pack | null {
    return packs.find((pack) => pack.id === id) ?? null;
  }

  /** The duties of a pack in any edition its authority has published: an attestation outlives the entry it was made under. */
  duties(jurisdiction: string): { duties: EffectiveDuty[]; units: Set<string> } {
    let found = this.editions.get(jurisdiction);
    if (!found) {
      const pack = this.pack(jurisdiction);
      const published = this.kept.get<PublicationDoc>('publications', jurisdiction);
      const all: (Publication | null)[] = [null, ...(published?.history ?? []).map((h) => h.publication)];
      const duties = pack ? all.flatMap((publication) => dutiesOf(pack, publication)) : [];
      const units = new Set([...duties.flatMap((d) => d.units), ...all.flatMap((p) => p?.units.map((u) => u.name) ?? [])]);
      this.editions.set(jurisdiction, (found = { duties, units }));
    }
    return found;
  }

  /** Note that a document says it first came with a chunk of a sheet. */
  note(collection: string, { _id, origin }: { _id: string; origin?: unknown }): void {
    if (typeof origin !== 'string') return;
    const at = origin.lastIndexOf(':');
    const [batch, row] = [origin.slice(0, at), Number(origin.slice(at + 1))];
    const chunks = this.arrived.get(batch) ?? new Map<number, string[]>();
    const ids = chunks.get(row) ?? [];
    ids.push(`${collection}/${_id}`);
    this.arrived.set(batch, chunks.set(row, ids));
  }
}

/** Checks one document of a collection. `own`: its audit entries, those in the chain first. */
// each collection has its own type of document
// eslint-disable-next-line @typescript-eslint/no-explicit-any
export type Check = (doc: any, facts: Facts, own: AuditEntry[]) => Iterable<Finding>;
