import { onTime } from '../../cloudfunctions/core/places/lateness';
import type { BatchDoc, QuarantineDoc } from '../../cloudfunctions/store/documents';
import type { LocalCloud } from '../../local/emulator/cloud';
import { NOW } from './cloud';
import { load } from './seed';
import type { RecordRow } from '../../cloudfunctions/core/kinds/shared/record-row';
import { templates } from '../../cloudfunctions/core/kinds/sheets';
import { columnsToFill } from '../../cloudfunctions/core/sheet/template-notes';
import type { SheetKind } from '../../types/actions/source';

/** Who sends in these tests: 长治's 市场监督管理局, by its name and code. */
export const organ = { ORGAN: '长治市市场监督管理局', ORGAN_CODE: '11350100M000100013' };
const penaltyOrgan = { CF_CFJG: organ.ORGAN, CF_CFJGDM: organ.ORGAN_CODE, CF_SJLY: organ.ORGAN, CF_SJLYDM: organ.ORGAN_CODE };

/** A CSV of one kind under its own headings, as an action takes it: each row the template's examples, changed by column code. */
export function sheetOf(
  kind: SheetKind,
  rows: readonly Record<string, string>[],
  fileName = `${kind}.csv`,
): { fileName: string; content: string } {
  const columns = columnsToFill(templates.find((template) => template.id === kind)!);
  const own = kind === 'penalty' ? penaltyOrgan : organ;
  const cell = (text: string) => `"${text.replaceAll('"', '""')}"`;
  const lines = [
    columns.map(({ heading }) => cell(heading)),
    ...rows.map((change) => {
      const row: Record<string, string> = { ...Object.fromEntries(columns.map((c) => [c.code, c.example ?? ''])), ...own, ...change };
      return columns.map(({ code }) => cell(row[code] ?? ''));
    }),
  ];
  return { fileName, content: Buffer.from(lines.map((line) => line.join(',')).join('\r\n')).toString('base64') };
}

let serial = 0;

/** Loads a batch of a unit of 长治, done. @returns its id */
export function addBatch(cloud: LocalCloud, unit: string): string {
  const none = {
    rows: 0,
    accepted: 0,
    rejected: 0,
    duplicates: 0,
    at: 0,
    of: 0,
    stored: 0,
    known: 0,
    corrected: 0,
    superseded: 0,
    quarantined: 0,
    lateness: onTime,
  };
  const of = { jurisdiction: 'changzhi', unit, template: 'penalty' as const, fileName: 'a.csv', field: null, fileDigest: 'd' };
  const doc: BatchDoc = { _id: `batch-${++serial}`, ...of, state: 'done', receivedAt: NOW, ...none };
  load(cloud, 'batches', doc);
  return doc._id;
}

/** Loads a waiting row of a unit of 长治. @returns its id */
export function addWaiting(cloud: LocalCloud, unit: string): string {
  const of = {
    jurisdiction: 'changzhi',
    unit,
    template: 'penalty' as const,
    kind: 'penalty' as const,
    batch: 'batch',
    receivedAt: NOW,
    row: 2,
  };
  const about = { uscc: null, name: '某公司', mayConcern: 'n:某公司', field: null, why: 'subject' as const };
  const content: RecordRow = {
    ...{ type: 'record', kind: 'penalty', row: 2, key: 'k', record: 'k' },
    party: { name: '某公司', uscc: null, natural: false, subject: null, document: null, mayConcern: 'n:某公司' },
    ...{ organ: organ.ORGAN, organCode: organ.ORGAN_CODE, field: null, documentNumber: '1号', list: null },
    ...{ decided: '2026-05-28', state: 'unsaid', removed: null, removalOnly: false },
    ...{ decision: 'penalty', procedure: 'ordinary', procedureAssumed: false, categories: ['罚款'] },
    ...{
      violation: '某行为',
      facts: '某事实',
      basis: '某条',
      content: '罚款',
      fineFen: 10_000,
      confiscatedFen: null,
      publicUntil: null,
      underObjection: false,
    },
  };
  const state = {
    origin: 'batch:0',
    queue: `batch|${++serial}`,
    waiting: true,
    matched: null,
    discarded: null,
    reason: null,
    content: JSON.stringify(content),
  };
  const doc: QuarantineDoc = { _id: `waiting-${++serial}`, ...of, ...about, ...state };
  load(cloud, 'quarantine', doc);
  return doc._id;
}
