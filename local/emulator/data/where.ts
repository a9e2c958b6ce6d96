import { type Constraint } from './constraints';
import { typeRange, type Key } from './key';
import { column, type Layout } from './layout';

type Bound = Constraint & { kind: 'from' | 'to' };

/** Writes constraints as SQL over the key columns and, where a path has met arrays, over the side table. */
export class Where {
  readonly parts: string[] = [];
  readonly params: Key[] = [];

  constructor(private readonly layout: Layout) {}

  /** All of these hold. */
  and(constraints: Constraint[]): void {
    const plain = constraints.filter((c) => !this.layout.multi.has(c.path));
    for (const c of plain) this.parts.push(this.compare(column(c.path), c));
    // each bound needs the other end of its type, unless the filter gives one
    for (const c of plain) {
      if (c.kind === 'in' || plain.some((other) => isOtherEnd(c, other))) continue;
      this.typeEnd(column(c.path), c, this.parts);
    }
    for (const c of constraints) if (this.layout.multi.has(c.path)) this.parts.push(this.several(c));
  }

  /** The row is found by one of these. */
  anyOf(plans: { sql: string; params: Key[] }[]): void {
    const selects = plans.map((p) => `SELECT rid FROM (SELECT rid FROM ${this.layout.table}${p.sql})`);
    this.parts.push(`rid IN (${selects.join(' UNION ALL ')})`);
    for (const p of plans) this.params.push(...p.params);
  }

  private several(c: Constraint): string {
    const own = [this.compare(column(c.path), c)];
    if (c.kind !== 'in') this.typeEnd(column(c.path), c, own);
    const side = [this.compare('key', c)];
    if (c.kind !== 'in') this.typeEnd('key', c, side);
    const number = this.layout.paths.indexOf(c.path);
    return `((${own.join(' AND ')}) OR rid IN (SELECT rid FROM ${this.layout.side} WHERE path = ${number} AND ${side.join(' AND ')}))`;
  }

  private compare(name: string, c: Constraint): string {
    if (c.kind !== 'in') {
      if (c.key === null) return `${name} IS NOT NULL`;
      this.params.push(c.key);
      return `${name} ${c.kind === 'from' ? '>' : '<'}${c.open ? '' : '='} ?`;
    }
    const keys = c.keys.filter((key) => key !== null);
    const choices: string[] = [];
    if (keys.length === 1) choices.push(`${name} = ?`);
    // the list is padded to a power of two, so that statements can be cached
    if (keys.length > 1) {
      while (keys.length & (keys.length - 1)) keys.push(keys[0]!);
      choices.push(`${name} IN (${keys.map(() => '?').join(',')})`);
    }
    if (c.keys.includes(null)) choices.push(`${name} IS NULL`);
    this.params.push(...keys);
    return choices.length === 1 ? choices[0]! : choices.length ? `(${choices.join(' OR ')})` : '0';
  }

  private typeEnd(name: string, c: Bound, into: string[]): void {
    const range = typeRange(c.key);
    const end = c.kind === 'from' ? range?.to : range?.from;
    if (end === null || end === undefined) return;
    into.push(`${name} ${c.kind === 'from' ? '<' : '>='} '${end}'`);
  }
}

function isOtherEnd(one: Bound, other: Constraint): boolean {
  return other.path === one.path && other.kind !== 'in' && other.kind !== one.kind && typeRange(other.key)?.to === typeRange(one.key)?.to;
}
