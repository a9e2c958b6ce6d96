import type { DataKind } from '../../../types/kinds';
import type { Pack, Publication } from '../../../types/pack';
import { dutiesOf } from './duties';

/** One selectable field as a clerk or a guide shows it. */
interface FieldEntry {
  name: string;
  /** The unit named beside it in the governing list; null: none. */
  unit: string | null;
  clause: string;
  aliases: { name: string; clause: string }[];
  /** What the duties supply to it, and their ids; both empty: no unit is named to supply anything (未指定单位). */
  kinds: DataKind[];
  duties: string[];
}

/** The selectable fields in the document's order, each with what supplies it. */
export function fieldEntries(pack: Pack, publication: Publication | null): FieldEntry[] {
  const duties = dutiesOf(pack, publication);
  return pack.fields.map((field): FieldEntry => {
    const own = duties.filter((duty) => duty.serves.includes(field.name));
    return {
      name: field.name,
      unit: field.unit,
      clause: field.clause,
      aliases: field.aliases.map((alias) => ({ name: alias.name, clause: alias.clause })),
      kinds: [...new Set(own.flatMap((duty) => duty.kinds))],
      duties: own.map((duty) => duty.id),
    };
  });
}
