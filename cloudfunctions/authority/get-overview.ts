import { hints } from '../../types/errors';
import { arrearsKinds } from '../../types/kinds';
import type { Output } from '../../types/actions';
import type { Action } from '../runtime/call';
import { addMonths } from '../core/dates/arithmetic';
import { shanghaiDay } from '../core/dates/shanghai-day';
import { dutiesOf } from '../core/places/duties';
import { fieldEntries } from '../core/places/field-entries';
import { validity } from '../core/places/validity';
import { batchLine, sumOf } from '../intake/batch-line';
import { dutyLines } from '../intake/duty-lines';
import { AppError } from '../../types/errors';
import { command } from '../store/database';
import { type BatchDoc, attestations, batches, quarantine } from '../store/documents';
import { packById } from '../store/packs';

const MONTHS = 6;

/** Duties × units × state, who is late, what waits, and how what came in adds up. @throws AppError FORBIDDEN for another's place */
export const getOverview: Action<'authority', 'getOverview', 'staff'> = async ({ today }, { jurisdiction }, staff) => {
  if (staff.jurisdiction !== jurisdiction) throw new AppError('FORBIDDEN');
  const since = Date.parse(`${addMonths(`${today.slice(0, 8)}01`, 1 - MONTHS)}T00:00:00+08:00`);
  const [{ pack, publication }, attested, waiting, received] = await Promise.all([
    packById(jurisdiction),
    attestations.find({ jurisdiction }),
    quarantine.find({ jurisdiction, waiting: true }, { fields: ['unit'] }),
    batches.find({ jurisdiction, receivedAt: command().gte(since) }, { orderBy: ['receivedAt', 'desc'] }),
  ]);
  const duties = dutiesOf(pack, publication);
  const names = [...new Set([...duties.flatMap((d) => d.units), ...(publication?.units ?? []).map((u) => u.name)])];
  const units = names.map((unit) => {
    const lines = dutyLines({ pack, publication, attested, today }, unit).map(
      ({ duty, clause, serves, kind, state, completeTo, dueBy, backfilled }) => ({
        ...{ duty, clause, serves, kind, state, completeTo, dueBy, backfilled },
      }),
    );
    const entered = publication?.units.find((u) => u.name === unit);
    return {
      unit,
      registered: entered ? { registeredName: entered.registeredName, uscc: entered.uscc } : null,
      late: lines.filter(({ state }) => state === 'overdue' || state === 'never').length,
      waiting: waiting.filter((row) => row.unit === unit).length,
      duties: lines,
    };
  });
  const all = units.flatMap((u) => u.duties);
  const count = (state: (typeof all)[number]['state']): number => all.filter((line) => line.state === state).length;
  const valid = validity(pack, publication, today);
  return {
    ...{ id: pack.id, place: pack.place, title: pack.title, today },
    validity: {
      ...{ valid: valid.valid, hint: valid.valid ? null : hints[valid.code] },
      ...{ number: valid.number, from: valid.from, until: valid.until },
    },
    tally: { fresh: count('fresh'), due: count('due'), overdue: count('overdue'), never: count('never') },
    units: units.sort((a, b) => b.late - a.late),
    waitingForUnit: waiting.filter((row) => row.unit === null).length,
    withoutUnit: [
      ...fieldEntries(pack, publication)
        .filter((field) => field.duties.every((id) => duties.find((d) => d.id === id)!.units.length === 0))
        .map((field) => field.name),
      ...pack.rules.arrears.value.filter((kind) => !duties.some((d) => d.kinds.includes(kind))).map((kind) => arrearsKinds[kind]),
    ],
    months: monthsOf(received),
    fields: pack.fields.map((field) => field.name),
    kinds: [...pack.rules.recordKinds.value, ...pack.rules.arrears.value],
  };
};

function monthsOf(received: BatchDoc[]): Output<'authority', 'getOverview'>['months'] {
  const groups = new Map<string, BatchDoc[]>();
  for (const doc of received) {
    if (doc.template === 'subject' || doc.state !== 'done') continue;
    const key = JSON.stringify([shanghaiDay(doc.receivedAt).slice(0, 7), doc.unit]);
    groups.set(key, [...(groups.get(key) ?? []), doc]);
  }
  return [...groups].map(([key, docs]) => {
    const [month, unit] = JSON.parse(key) as [string, string | null];
    return { month, unit, ...sumOf(docs.map(batchLine)) };
  });
}
