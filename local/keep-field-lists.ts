import { readFileSync, writeFileSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import type { Pack } from '../types/pack';

/**
 * Before functions are uploaded that may issue papers: keep the first list of fields of each place that has none yet.
 * @param file `config/jurisdictions/field-lists.json` @returns the ids of those places
 * @throws Error when a place's fields are not those of its last list: papers were issued under it
 */
export function keepFieldLists(packs: Pack[], file: string): string[] {
  const lists = JSON.parse(readFileSync(file, 'utf8')) as Record<string, string[][]>;
  const fields = (pack: Pack): string[] => pack.fields.map((field) => field.name);
  const fresh = packs.filter((pack) => !lists[pack.id]);
  const changed = packs.filter((pack) => lists[pack.id] && !isDeepStrictEqual(lists[pack.id]!.at(-1), fields(pack)));
  if (changed.length > 0) {
    const named = changed.map((pack) => pack.id).join('、');
    throw new Error(`领域与 field-lists.json 中的最后一份清单不一致：${named}。请把新清单加在旧清单之后，旧清单不能改。`);
  }
  if (fresh.length > 0) writeFileSync(file, written({ ...lists, ...Object.fromEntries(fresh.map((pack) => [pack.id, [fields(pack)]])) }));
  return fresh.map((pack) => pack.id);
}

/** A line a list, so that a change shows which one it touches. */
function written(lists: Record<string, string[][]>): string {
  const line = (names: string[]): string => `  [${names.map((name) => JSON.stringify(name)).join(', ')}]`;
  const places = Object.entries(lists).map(([id, revisions]) => ` "${id}": [\n${revisions.map(line).join(',\n')}\n ]`);
  return `{\n${places.join(',\n')}\n}\n`;
}
