import Taro from '@tarojs/taro';
import type { SignedList } from '../../types/trust';
import { cloudNow } from '../shell/clock';
import { call } from '../shell/cloud';

/** The signed lists as the service gave them, believed by nobody yet: their signatures are checked where papers are (src/paper). */
export interface Lists {
  /** The newest of each signing key, in the order they came: a root that changes is vouched for by the one before. */
  trust: SignedList[];
  revocations: SignedList;
  /** Epoch ms at which they came. */
  at: number;
}

/** Lists are good for a day; a fresh one is fetched well before. */
const FRESH_MS = 3_600_000;

export const storedLists = (): Lists | null => (Taro.getStorageSync('lists') as Lists | '') || null;

export function keepLists(lists: Lists): void {
  Taro.setStorageSync('lists', lists);
}

/**
 * Fetches the lists unless those kept are fresh, and keeps them for a time without a network. @param force whatever their age
 * @returns those kept now; null: none, and no network
 */
export async function refreshLists(force = false): Promise<Lists | null> {
  const stored = storedLists();
  if (!force && stored && Math.abs(cloudNow() - stored.at) < FRESH_MS) return stored;
  try {
    const { trust, revocations } = await call('public', 'getTrust', {});
    const before = (stored?.trust ?? []).filter((list) => list.protected !== trust.protected);
    const lists = { trust: [...before, trust], revocations, at: cloudNow() };
    keepLists(lists);
    return lists;
  } catch {
    return stored;
  }
}
