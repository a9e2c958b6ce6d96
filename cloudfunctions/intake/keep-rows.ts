import type { TemplateId } from '../core/kinds/templates';
import { digest } from '../runtime/keys';
import { command } from '../store/database';
import { type QuarantineDoc, quarantine, subjects } from '../store/documents';
import { keepArrears } from './keep-arrears';
import { keepNew } from './keep-new';
import { keepRecords } from './keep-records';
import { keepRepairs } from './keep-repairs';
import type { Arrival, Keep, Outcome, Match } from './outcome';
import { type SourceRow, aboutOf } from './rows';

const keepers: Record<Exclude<TemplateId, 'subject'>, Keep<never>> = {
  penalty: keepRecords,
  coercive: keepRecords,
  seriousDishonesty: keepRecords,
  abnormalOperation: keepRecords,
  criminalJudgment: keepRecords,
  socialInsurance: keepArrears,
  housingFund: keepArrears,
  repair: keepRepairs,
};

/** Keep rows of one sheet where they belong, and say what became of each; nothing is quarantined here. */
export const tryRows = (rows: SourceRow[], arrival: Arrival, place: Match): Promise<Outcome[]> =>
  keepers[arrival.template as keyof typeof keepers](rows as never[], arrival, place);

/** The subjects of the registry that rows name by USCC. */
export async function registered(rows: SourceRow[]): Promise<Set<string>> {
  const usccs = [...new Set(rows.map((row) => aboutOf(row).uscc).filter((u) => u !== null))];
  return new Set(usccs.length ? (await subjects.find({ _id: command().in(usccs) })).map((s) => s._id) : []);
}

const quarantineId = (jurisdiction: string, template: TemplateId, row: SourceRow): string =>
  digest(`${jurisdiction}|${template}|${row.key}`);

/**
 * Keep a chunk of a sheet's rows (at most 500): each as a record, a new version of one, arrears, a repair, or whole in quarantine. Every step is
 * idempotent, so a chunk whose storing broke off is done again.
 */
export async function keepRows(rows: SourceRow[], arrival: Arrival, unitOf: Match['unitOf']): Promise<Outcome[]> {
  const { jurisdiction, template } = arrival;
  const known = await registered(rows);
  const subjectOf = (row: SourceRow): string | null => {
    const { uscc } = aboutOf(row);
    return uscc !== null && known.has(uscc) ? uscc : null;
  };
  const outcomes = await tryRows(rows, arrival, { unitOf, subjectOf });
  const lost = rows.filter((_, i) => outcomes[i]!.result === 'quarantined');
  const ids = lost.map((row) => quarantineId(jurisdiction, template, row));
  const held = new Map(ids.length ? (await quarantine.find({ _id: command().in(ids) })).map((q) => [q._id, q]) : []);

  const fresh: QuarantineDoc[] = [];
  const settled = outcomes.map((outcome, i): Outcome => {
    if (outcome.result !== 'quarantined') return outcome;
    const id = quarantineId(jurisdiction, template, rows[i]!);
    const before = held.get(id);
    // Matched or discarded by its unit since: that stands.
    if (before && !before.waiting && before.batch !== arrival.batch) return { result: 'known', id };
    if (!before) fresh.push(quarantinedOf(id, rows[i]!, outcome, arrival));
    return outcome;
  });
  await keepNew(quarantine, fresh, held.values(), arrival.chunk);
  return settled;
}

/** A row that could not be matched, kept whole until it can be. */
function quarantinedOf(
  _id: string,
  row: SourceRow,
  { why, unit }: Extract<Outcome, { result: 'quarantined' }>,
  { jurisdiction, template, batch, receivedAt, chunk }: Arrival,
): QuarantineDoc {
  const queue = [String(receivedAt).padStart(14, '0'), batch, String(row.row).padStart(7, '0')].join('|');
  return {
    ...{ _id, queue, jurisdiction, template, batch, receivedAt, origin: chunk!.origin, ...aboutOf(row), unit, field: row.field, why },
    ...{ waiting: true, matched: null, discarded: null, reason: null, row: row.row, content: JSON.stringify(row) },
  };
}
