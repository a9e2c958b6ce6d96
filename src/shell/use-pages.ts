import { useState } from 'react';
import { type Acting, useAct } from './use-act';
import { type Called, useCall } from './use-call';

interface Page<T> {
  items: T[];
  /** Where the page below begins; null: there is none. */
  next: number | null;
}

export interface Pages<T> extends Omit<Called<Page<T>>, 'data'> {
  /** What has been loaded so far; null before the first answer. */
  items: T[] | null;
  next: number | null;
  /** Loads the page that begins there. */
  more: Acting<number, void>;
}

/** A list that comes page by page: the first at once, the others on request. When the first is loaded anew the others are dropped. */
export function usePages<T>(ask: (before?: number) => Promise<Page<T>>, deps: readonly [name: string, ...inputs: unknown[]]): Pages<T> {
  const { data, ...first } = useCall(() => ask(), deps);
  const [later, setLater] = useState<(Page<T> & { after: Page<T> }) | null>(null);
  const below = later && later.after === data ? later : null;
  const more = useAct(async (before: number) => {
    const page = await ask(before);
    if (data) setLater({ after: data, items: [...(below?.items ?? []), ...page.items], next: page.next });
  });
  return { ...first, items: data && [...data.items, ...(below?.items ?? [])], next: below ? below.next : (data?.next ?? null), more };
}
