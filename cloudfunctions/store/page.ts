import type { Collection, Stored, Where } from './collection';
import { command } from './database';

export interface Paged<T> {
  shown: T[];
  /** What is below lies before this instant, epoch ms; null: there is nothing below. */
  next: number | null;
}

/**
 * The first page of items sorted newest first. It ends between two instants, never within one, so that a next page that begins below
 * `next` leaves none out and repeats none; more at one instant than a page holds are a page of their own.
 * @param next where the items themselves end; null: these are all
 */
export function cut<T>(items: T[], at: (item: T) => number, page: number, next: number | null): Paged<T> {
  if (items.length <= page) return { shown: items, next };
  const last = at(items[page]!);
  const above = items.filter((item) => at(item) > last);
  return above.length > 0 ? { shown: above, next: last + 1 } : { shown: items.filter((item) => at(item) === last), next: last };
}

/** A page of documents by a time they bear, newest first; `where` may bound that time. @param fields the only ones read, that time with them */
export async function pageOf<T extends Stored>(
  all: Collection<T>,
  where: Where<T>,
  time: keyof T & string,
  page: number,
  fields?: (keyof T & string)[],
): Promise<Paged<T>> {
  const at = (doc: T) => Number(doc[time]);
  const found = await all.find(where, { orderBy: [time, 'desc'], limit: page + 1, fields });
  const last = found.length > page ? at(found[page]!) : null;
  if (last === null || at(found[0]!) > last) return cut(found, at, page, null);
  return { shown: await all.find({ ...where, [time]: last } as Where<T>, { fields }), next: last };
}

/** The condition on a time below the `next` of the page above; none for the first page. */
export const below = <K extends string>(time: K, before: number | undefined): Partial<Record<K, unknown>> =>
  before === undefined ? {} : ({ [time]: command().lt(before) } as Record<K, unknown>);
