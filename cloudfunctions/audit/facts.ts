import { packs } from '../../config/jurisdictions';
import { dutiesOf, type EffectiveDuty } from '../core/places/duties';
import type { AuditEntry } from '../store/audit-entry';
import type { Stored } from '../store/collection';
import type { PublicationDoc } from '../store/documents';
import { type CollectionName, schema } from '../store/schema';
import type { Pack, Publication } from '../../types/pack';
import type { CheckKeys } from './check-keys';
import type { DocumentReader } from './document-reader';
import type { Finding } from './problem';

interface Editions {
  duties: EffectiveDuty[];
  units: Set<string>;
}

/** What the checks of single documents may look up. Where a whole collection isn't at hand, nothing is said against what refers to it. */
export class Facts {
  /** What first came with a sheet, as `collection/id`: by batch, and by the row at which its chunk began. */
  readonly arrived = new Map<string, Map<number, string[]>>();
  private readonly editions = new Map<string, Editions | null>();

  constructor(
    readonly reader: DocumentReader,
    readonly keys: CheckKeys,
  ) {}

  /** The collections of the schema that aren't at hand. */
  get missing(): string[] {
    return schema.collections.map(({ name }) => name).filter((name) => this.lacks(name));
  }

  lacks(...collections: string[]): boolean {
    return collections.some((name) => !this.reader.collections.includes(name));
  }

  /** Whether a document is there; true where its collection isn't at hand. */
  async has(collection: CollectionName, id: unknown): Promise<boolean> {
    return this.lacks(collection) || this.reader.has(collection, id);
  }

  /** A document; null: it isn't there; undefined: its collection isn't at hand. */
  async get<T extends Stored>(collection: CollectionName, id: unknown): Promise<T | null | undefined> {
    return this.lacks(collection) ? undefined : ((await this.reader.get(collection, id)) as T | null);
  }

  pack(id: unknown): Pack | null {
    return packs.find((pack) => pack.id === id) ?? null;
  }

  /** Whether a unit stands on a place's duty list; true where what its authority entered isn't at hand. */
  async knowsUnit(jurisdiction: string, unit: string): Promise<boolean> {
    return (await this.editionsOf(jurisdiction))?.units.has(unit) ?? true;
  }

  /** Whether a unit has a duty to send records of a kind; true as above. */
  async knowsDuty(jurisdiction: string, { duty, unit, kind }: { duty: string; unit: string; kind: string }): Promise<boolean> {
    const editions = await this.editionsOf(jurisdiction);
    return editions?.duties.some((d) => d.id === duty && d.units.includes(unit) && d.kinds.some((k) => k === kind)) ?? true;
  }

  /** A pack's duties in every edition its authority has published: an attestation outlives the entry it was made under. */
  private async editionsOf(jurisdiction: string): Promise<Editions | null> {
    const known = this.editions.get(jurisdiction);
    if (known !== undefined) return known;
    const published = await this.get<PublicationDoc>('publications', jurisdiction);
    const editions = published === undefined ? null : editionsIn(this.pack(jurisdiction), published);
    this.editions.set(jurisdiction, editions);
    return editions;
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

function editionsIn(pack: Pack | null, published: PublicationDoc | null): Editions {
  const all: (Publication | null)[] = [null, ...(published?.history ?? []).map((h) => h.publication)];
  const duties = pack ? all.flatMap((publication) => dutiesOf(pack, publication)) : [];
  return { duties, units: new Set([...duties.flatMap((d) => d.units), ...all.flatMap((p) => p?.units.map((u) => u.name) ?? [])]) };
}

/** Checks one document of a collection. `own`: its audit entries, those in the chain first. */
// each collection has its own type of document
// eslint-disable-next-line @typescript-eslint/no-explicit-any
export type Check = (doc: any, facts: Facts, own: AuditEntry[]) => Iterable<Finding> | AsyncIterable<Finding>;
