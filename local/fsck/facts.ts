import { packs } from '../../config/jurisdictions';
import { dutiesOf, type EffectiveDuty } from '../../cloudfunctions/core/packs/duties';
import type { AuditEntry } from '../../cloudfunctions/store/audit-entry';
import type { PublicationDoc } from '../../cloudfunctions/store/documents';
import type { Pack, Publication } from '../../types/pack';
import type { Kept } from './kept';
import type { Finding } from './problem';

/** What was counted of one batch while walking. */
export interface Tally {
  /** Records whose first version came with the batch. */
  records: number;
  /** Rows it left in quarantine, matched since or not. */
  quarantined: number;
  matched: number;
}

/** What the checks of single documents may look up. */
export class Facts {
  readonly tallies = new Map<string, Tally>();
  private readonly editions = new Map<string, { duties: EffectiveDuty[]; units: Set<string> }>();

  /** @param chained the chain's entries by target @param keys the functions' environment; without it what needs a key isn't checked */
  constructor(
    readonly kept: Kept,
    readonly chained: Map<string, AuditEntry[]>,
    readonly keys: Record<string, string> | null,
    readonly demo: boolean | null,
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

  tally(batch: string): Tally {
    let tally = this.tallies.get(batch);
    if (!tally) this.tallies.set(batch, (tally = { records: 0, quarantined: 0, matched: 0 }));
    return tally;
  }
}

/** Checks one document of a collection. `own`: its audit entries, those in the chain first. */
// each collection has its own type of document
// eslint-disable-next-line @typescript-eslint/no-explicit-any
export type Check = (doc: any, facts: Facts, own: AuditEntry[]) => Iterable<Finding>;
