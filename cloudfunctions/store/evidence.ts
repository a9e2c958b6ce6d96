import type { Evidence } from '../core/report/decide/decide-fields';
import type { SourceRow } from '../core/kinds/sheet-kind';
import type { CurrentRecord } from '../core/report/life';
import type { WaitingRow } from '../../types/record';
import { isPersonSubject } from '../core/identifiers/person-subject';
import { plainName } from '../core/identifiers/plain-name';
import { command } from './database';
import { type QuarantineDoc, type RecordDoc, arrears, attestations, quarantine, records } from './documents';

/** The key under which quarantined rows that may be about a subject are found. */
const concernKeys = ({ uscc, name }: { uscc: string; name: string }): string[] => [
  `u:${uscc}`,
  // Two people may have one name: a person's rows bear the number.
  ...(isPersonSubject(uscc) ? [] : [`n:${plainName(name)}`]),
];

const toRecord = ({ _id, ...doc }: RecordDoc): CurrentRecord => ({ ...doc, id: _id });

/** A waiting row with what it says of a record, as it was read. */
function toWaiting({ uscc, name, kind, unit, field, content }: QuarantineDoc): WaitingRow {
  const row = JSON.parse(content) as SourceRow;
  if (row.type !== 'record') return { uscc, name, kind, unit, field, says: null };
  const { organ, documentNumber, list, decided, removed, decision, procedure, violation, content: told } = row;
  return {
    uscc,
    name,
    kind,
    unit,
    field,
    says: { organ, documentNumber, list, decided, removed, decision, procedure, violation, content: told },
  };
}

/** A subject's records in one jurisdiction as they stand now. */
export async function currentRecords(uscc: string, jurisdiction: string): Promise<CurrentRecord[]> {
  return (await records.find({ subject: uscc, jurisdiction })).map(toRecord);
}

/** Everything a decision about one subject in one jurisdiction stands on. */
export async function evidenceFor(subject: { uscc: string; name: string }, jurisdiction: string): Promise<Evidence> {
  const [known, attested, waiting, owed] = await Promise.all([
    currentRecords(subject.uscc, jurisdiction),
    attestations.find({ jurisdiction }),
    quarantine.find({ jurisdiction, mayConcern: command().in(concernKeys(subject)) }),
    arrears.find({ subject: subject.uscc, jurisdiction }),
  ]);
  return {
    records: known,
    attestations: attested,
    quarantine: waiting.map(toWaiting),
    arrears: owed.map(({ _id, ...doc }) => ({ ...doc, id: _id })),
  };
}
