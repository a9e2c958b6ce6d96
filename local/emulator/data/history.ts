import type { Key } from './key';

interface Change {
  at: number;
  collection: string;
  key: Key;
  before: string | null;
}

/** Remembers which documents changed while transactions are open, with what they were before. Empty when none is. */
export class History {
  private moment = 0;
  private open = new Map<string, number>();
  private changes: Change[] = [];
  private latest = new Map<string, number>();

  /** A transaction begins to look: returns its moment. */
  begin(id: string): number {
    this.open.set(id, this.moment);
    return this.moment;
  }

  /** A transaction has ended: what no open one needs is forgotten. */
  end(id: string): void {
    this.open.delete(id);
    if (this.open.size === 0) {
      this.changes = [];
      this.latest.clear();
    }
  }

  /** A committed write. */
  note(collection: string, key: Key, before: string | null): void {
    if (this.open.size === 0) return;
    this.moment++;
    this.changes.push({ at: this.moment, collection, key, before });
    this.latest.set(`${collection}\0${typeof key}${key}`, this.moment);
  }

  /** What a document was at the moment (`null` for not there), or undefined if it wasn't written since. */
  before(collection: string, key: Key, since: number): string | null | undefined {
    if ((this.latest.get(`${collection}\0${typeof key}${key}`) ?? 0) <= since) return undefined;
    return this.changes.find((change) => change.at > since && change.collection === collection && change.key === key)!.before;
  }

  /** The writes to a collection after the moment, the earliest first, with what each document was before. */
  since(collection: string, since: number): { key: Key; before: string | null }[] {
    return this.changes.filter((change) => change.at > since && change.collection === collection);
  }
}
