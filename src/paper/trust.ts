import Taro from '@tarojs/taro';
import { adoptTrust } from '../../cloudfunctions/core/statement/adopt-trust';
import { AHEAD_MS } from '../../cloudfunctions/core/statement/ahead';
import { peekList } from '../../cloudfunctions/core/statement/signed-list';
import type { SignedList, TrustList } from '../../types/trust';
import { cloudNow } from '../shell/clock';
import { keepLists, storedLists } from '../verifier/lists';

/** Whom this phone believes, and whether the newest list it was given is its successor. */
export interface Trust {
  list: TrustList | null;
  /** Why the service's newest list is not believed. `ahead`: dated later than now; `stranger`: not signed by a root of the held one. */
  refused: 'ahead' | 'stranger' | null;
}

interface Held {
  list: TrustList;
  /** The signature of the list it was read from: a list is checked once. */
  signature: string;
}

/**
 * The trust list as it stands after all that came: each is taken over only as the rule of succession allows (core/statement). The
 * first is believed because it came from the official service.
 */
export function heldTrust(): Trust {
  const before = (Taro.getStorageSync('trust') as Held | '') || null;
  const lists = storedLists();
  let held = before;
  let refused: Trust['refused'] = null;
  // Either clock may be wrong: a list is ahead when it is ahead of both.
  const now = Math.max(Date.now(), cloudNow());
  for (const signed of lists?.trust ?? []) {
    if (signed.signature === held?.signature) continue;
    const list = adoptTrust(held?.list ?? null, signed, now);
    refused = list !== (held?.list ?? null) ? null : isAhead(signed, now) ? 'ahead' : 'stranger';
    if (list && !refused) held = { list, signature: signed.signature };
  }
  if (held && held !== before) {
    Taro.setStorageSync('trust', held);
    const at = lists!.trust.findIndex(({ signature }) => signature === held.signature);
    keepLists({ ...lists!, trust: lists!.trust.slice(at) });
  }
  return { list: held?.list ?? null, refused };
}

const isAhead = (signed: SignedList, now: number): boolean => {
  const claimed = peekList(signed) as { issued?: unknown } | null;
  return typeof claimed?.issued === 'number' && claimed.issued > now + AHEAD_MS;
};

/** Believes the service anew, as a phone does that never held a list: for its owner to decide. */
export function dropTrust(): void {
  Taro.removeStorageSync('trust');
  const lists = storedLists();
  if (lists) keepLists({ ...lists, trust: lists.trust.slice(-1) });
}
