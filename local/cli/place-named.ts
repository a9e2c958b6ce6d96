import { checkedPack, packs } from '../../config/jurisdictions';
import type { Pack } from '../../types/pack';

/** The pack that a command was given by its id. @throws Error that names those there are */
export function placeNamed(id: string): Pack {
  const found = checkedPack(id);
  if (found) return found;
  throw new Error(`没有这个地区：${id}。可用的地区：${packs.map((pack) => pack.id).join('、')}。`);
}
