import { cloudNow } from './clock';
import { deleteOwn, readOwn, storeOwn } from './own-storage';

/** A code this phone shows until it expires (epoch ms); nothing of it is secret. */
export interface OpenCode {
  code: string;
  report: string;
  expires: number;
}
const key = 'open-codes';

const stillOpen = (): OpenCode[] => (readOwn<OpenCode[]>(key) ?? []).filter(({ expires }) => expires > cloudNow());

/** The code that this phone has open for a report: the first page says so without knowing any secret. */
export const openCodeOf = (number: string): OpenCode | null => stillOpen().find(({ report }) => report === number) ?? null;

export const noteOpenCode = (open: OpenCode): void => storeOwn(key, [...stillOpen().filter(({ report }) => report !== open.report), open]);

export function forgetOpenCode(number: string): void {
  const others = stillOpen().filter(({ report }) => report !== number);
  if (others.length > 0) storeOwn(key, others);
  else deleteOwn(key);
}
