import cloud from 'wx-server-sdk';

/** The part of the SDK's database the store uses, typed: the SDK's own types are `any`. */
interface Command {
  eq(value: unknown): unknown;
  neq(value: unknown): unknown;
  gt(value: unknown): unknown;
  gte(value: unknown): unknown;
  lt(value: unknown): unknown;
  lte(value: unknown): unknown;
  in(values: unknown[]): unknown;
  and(conditions: object[]): Record<string, unknown>;
  not(condition: unknown): unknown;
  elemMatch(condition: object): unknown;
  inc(by: number): unknown;
  push(values: unknown[]): unknown;
  pull(where: unknown): unknown;
  set(value: unknown): unknown;
  remove(): unknown;
  size(n: number): unknown;
}
interface Query {
  where(condition: object): Query;
  orderBy(field: string, order: 'asc' | 'desc'): Query;
  limit(n: number): Query;
  field(fields: Record<string, boolean>): Query;
  get(): Promise<{ data: unknown[] }>;
  update(change: { data: object }): Promise<{ stats: { updated: number } }>;
  remove(): Promise<{ stats: { removed: number } }>;
  count(): Promise<{ total: number }>;
}
export interface Database {
  collection(name: string): Query & { add(doc: { data: object }): Promise<{ _id: string }> };
  command: Command;
}

let opened: Database | undefined;

/** The database of the environment this function runs in. */
export function database(): Database {
  if (!opened) {
    cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV as unknown as string });
    opened = cloud.database() as unknown as Database;
  }
  return opened;
}

export const command = (): Command => database().command;
