import { type RecordKind, recordKinds } from '../../../../types/kinds';
import { kindOf } from '../../kinds';
import type { EffectiveDuty } from '../../places/duties';

/** What one organ supplies for everybody: a line of every report, called by its list or its kind. */
export interface Wide {
  name: string;
  kind: RecordKind;
  /** Empty: any list of the kind. */
  lists: string[];
  duties: EffectiveDuty[];
}

/** The subject-wide lines of a place, of the kinds its reports count; the duties behind one name stand together. */
export function wideOf(duties: EffectiveDuty[], counted: readonly RecordKind[]): Wide[] {
  const lines = new Map<string, Wide>();
  for (const duty of duties.filter(({ subjectWide }) => subjectWide)) {
    for (const kind of counted.filter((k) => duty.kinds.includes(k))) {
      const lists = kindOf(kind).namedLists ? duty.lists : [];
      const name = lists.join('、') || recordKinds[kind];
      const line = lines.get(name);
      if (line) line.duties.push(duty);
      else lines.set(name, { name, kind, lists, duties: [duty] });
    }
  }
  return [...lines.values()];
}
