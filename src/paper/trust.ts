import Taro from '@tarojs/taro';
import { adoptTrust } from '../../cloudfunctions/core/statement/adopt-trust';
import type { TrustList } from '../../types/trust';
import { keepLists, storedLists } from '../verifier/lists';

/** Whom this phone believes, and whether the newest list it was given is its successor. */
export interface Trust {
  list: TrustList | null;
  /** The service's newest list isn't signed by a root that the held one names: it is not believed. */
  refused: boolean;
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
  let refused = false;
  for (const signed of lists?.trust ?? []) {
    if (signed.signature === held?.signature) continue;
    const list = adoptTrust(held?.list ?? null, signed);
    refused = list === (held?.list ?? null);
    if (list && !refused) held = { list, signature: signed.signature };
  }
  if (held && held !== before) {
    Taro.setStorageSync('trust', held);
    const at = lists!.trust.findIndex(({ signature }) => signature === held.signature);
    keepLists({ ...lists!, trust: lists!.trust.slice(at) });
  }
  return { list: held?.list ?? null, refused };
}

/** Believes the service anew, as a phone does that never held a list: for its owner to decide. */
export function dropTrust(): void {
  Taro.removeStorageSync('trust');
  const lists = storedLists();
  if (lists) keepLists({ ...lists, trust: lists.trust.slice(-1) });
}
