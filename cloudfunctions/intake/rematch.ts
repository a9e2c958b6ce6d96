import { type Call, auditEntry } from '../runtime/call';
import { command } from '../store/database';
import { type QuarantineDoc, quarantine } from '../store/documents';
import { packById } from '../store/packs';
import { keepRows } from './keep-rows';
import { type Match, matchRows } from './match-rows';
import { rowOf } from './quarantine-rows';
import { type UnitOf, unitFinder } from './unit-finder';

const PAGE = 500;

/**
 * Try quarantined rows again, after subjects were registered, units entered, or records arrived. What a row becomes is kept before the row is marked,
 * so that a broken call leaves it to be tried once more.
 *
 * @param why Only rows that wait for this; all when left out.
 * @returns how many found where they belong
 */
export async function rematch(jurisdiction: string, call: Pick<Call, 'now' | 'account'>, why?: QuarantineDoc['why'][]): Promise<number> {
  const { pack, publication } = await packById(jurisdiction);
  const unitOf = unitFinder(pack, publication);
  let matched = 0;
  for (let last = ''; ;) {
    const where = { jurisdiction, waiting: true, _id: command().gt(last), ...(why ? { why: command().in(why) } : {}) };
    const page = await quarantine.find(where, { orderBy: ['_id', 'asc'], limit: PAGE });
    const matches = await matchRows(page.map(rowOf), unitOf, pack);
    for (const [i, waiting] of page.entries()) {
      const match = matches[i]!;
      if (match.unit === null || match.subject === null) continue;
      matched += await matchOne(waiting, match, unitOf, call);
    }
    if (page.length < PAGE) return matched;
    last = page[page.length - 1]!._id;
  }
}

/** Keep one waiting row where it belongs and mark it. @returns 1 when it was matched now, else 0 */
export async function matchOne(waiting: QuarantineDoc, match: Match, unitOf: UnitOf, call: Pick<Call, 'now' | 'account'>): Promise<number> {
  const { jurisdiction, batch, template } = waiting;
  // It counts from now on: a report issued while it waited is to say that something was added.
  const arrival = { jurisdiction, template, batch, receivedAt: call.now, chunk: null, call, unitOf };
  const [outcome] = await keepRows([match], arrival);
  if (!outcome || outcome.result === 'quarantined') return 0;
  const change = { waiting: false, mayConcern: null, matched: outcome.id };
  const audit = auditEntry(call, 'match', `quarantine/${waiting._id}`, { became: outcome.id }, { ...waiting, ...change });
  return quarantine.update({ _id: waiting._id, waiting: true }, change, audit);
}
