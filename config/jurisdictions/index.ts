import * as v from 'valibot';
import { Pack } from '../../types/pack';
import changzhi from './changzhi.json';
import heihe from './heihe.json';
import heilongjiang from './heilongjiang.json';
import national from './national.json';
import wuhai from './wuhai.json';
import yongchang from './yongchang.json';

/**
 * The packs as the documents lay them down, the national baseline last. They are typed here and parsed by the tests, so that
 * a cold start pays nothing for them; `checkedPack` parses one where a caller wants certainty.
 */
export const packs = [changzhi, heihe, heilongjiang, wuhai, yongchang, national] as unknown as Pack[];

const checked = new Map<string, Pack>();

/** The pack with this id, parsed on first use; null when there is none. @throws ValiError when the pack breaks its schema */
export function checkedPack(id: string): Pack | null {
  const known = checked.get(id);
  if (known) return known;
  const found = packs.find((pack) => pack.id === id);
  if (!found) return null;
  const pack = v.parse(Pack, found);
  checked.set(id, pack);
  return pack;
}
