const WIDTH = 16;

/** Do something to each, a few at a time, so that hundreds of single updates neither queue up nor flood the database. */
export async function inParallel<T>(items: readonly T[], work: (item: T) => Promise<void>): Promise<void> {
  for (let at = 0; at < items.length; at += WIDTH) await Promise.all(items.slice(at, at + WIDTH).map(work));
}
