import { useState } from 'react';
import { type Acting, useAct } from '../shell/use-act';

export interface Listed<R, N> {
  rows: R[];
  /** Where the next page begins; null: everything is listed. */
  next: N | null;
}

/** A list page by page: the first page, and below it those asked for since. Asked anew, the first page stands alone again. */
export function useMore<R, N>(first: Listed<R, N>, load: (from: N) => Promise<Listed<R, N>>): Listed<R, N> & { below: Acting<N, void> } {
  const [more, setMore] = useState<(Listed<R, N> & { after: R[] }) | null>(null);
  const shown = more?.after === first.rows ? more : { after: first.rows, rows: [], next: first.next };
  const below = useAct(async (from: N) => {
    const page = await load(from);
    setMore({ after: shown.after, rows: [...shown.rows, ...page.rows], next: page.next });
  });
  return { rows: [...first.rows, ...shown.rows], next: shown.next, below };
}
