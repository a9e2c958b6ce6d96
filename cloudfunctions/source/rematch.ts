import type { PenaltyRow } from '../core/sheet/penalty-row';
import { type Call, entry } from '../calls/call';
import { command } from '../store/database';
import { quarantine, records, subjects } from '../store/documents';
import { packById } from '../store/packs';
import { recordOf, unitFinder } from './match-row';

const PAGE = 500;

/**
 * Try quarantined rows again, after subjects were registered or units entered. The record is kept before the row is marked, so
 * that a broken call leaves it to be tried once more.
 * @returns how many found their subject and unit
 */
export async function rematch(jurisdiction: string, call: Pick<Call, 'now' | 'account'>): Promise<number> {
  const { pack, publication } = await packById(jurisdiction);
  const unitOf = unitFinder(pack, publication);
  let matched = 0;
  for (let last = ''; ;) {
    const page = await quarantine.find({ jurisdiction, waiting: true, _id: command().gt(last) }, { orderBy: ['_id', 'asc'], limit: PAGE });
    const usccs = [...new Set(page.map((q) => q.uscc).filter((u) => u !== null))];
    const known = new Set(usccs.length ? (await subjects.find({ _id: command().in(usccs) })).map((s) => s._id) : []);
    for (const waiting of page) {
      const row = JSON.parse(waiting.content) as PenaltyRow;
      const unit = unitOf(row);
      if (unit === null || waiting.uscc === null || !known.has(waiting.uscc)) continue;
      const { batch, receivedAt } = waiting;
      await records.insert(recordOf(row, unit, waiting.uscc, { jurisdiction, batch, receivedAt }));
      matched += await quarantine.update(
        { _id: waiting._id, waiting: true },
        { waiting: false, touch: null, matched: waiting._id },
        entry(call, 'match', `quarantine/${waiting._id}`),
      );
    }
    if (page.length < PAGE) return matched;
    last = page[page.length - 1]!._id;
  }
}
