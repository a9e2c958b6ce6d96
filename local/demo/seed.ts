import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { packs } from '../../config/jurisdictions';
import { publishPack } from '../../cloudfunctions/authority/publish-pack';
import { type Call, type PersonCall, auditEntry } from '../../cloudfunctions/runtime/call';
import { maskIdNumber } from '../../cloudfunctions/core/identifiers/mask-id-number';
import { personOf } from '../../cloudfunctions/runtime/keys';
import { shanghaiDay } from '../../cloudfunctions/core/dates/shanghai-day';
import type { SubjectRow } from '../../cloudfunctions/core/kinds/subject/read-subjects';
import { receiveSheet } from '../../cloudfunctions/intake/receive-sheet';
import { command } from '../../cloudfunctions/store/database';
import * as kept from '../../cloudfunctions/store/documents';
import { demoAttestations } from './attest';
import { otherSheets } from './other-sheets';
import { demoPeople } from './people';
import { demoPublications } from './publications';

const samples = join(__dirname, 'samples');
const operator = 'operator';

/**
 * Fill new demo data through the product's own actions: registry, the authorities' entries, penalty sheets, attestations,
 * people. Each step may be repeated; the people come last, so that who is there can log in to something whole.
 * @returns false when the data was filled before
 */
export async function seedDemo(now: number): Promise<boolean> {
  if ((await kept.demoPeople.find({ _id: command().gt('') }, { limit: 1 })).length > 0) return false;
  const today = shanghaiDay(now);
  const call: Call = { account: operator, person: null, now, today, renew: () => operator, forget: () => undefined };
  const submit = (fileName: string, jurisdiction: string) =>
    receiveSheet({ jurisdiction, bytes: readFileSync(join(samples, fileName)), fileName, field: null, allOrNothing: false }, call);

  const { reading } = await submit('subjects.csv', 'national');
  for (const [jurisdiction, publication] of Object.entries(demoPublications(today))) {
    const own = { _id: operator, role: 'authority' as const, jurisdiction, unit: null };
    await publishPack(call as PersonCall, { jurisdiction, expects: 0, publication }, own);
  }
  for (const file of readdirSync(samples)) {
    const [, jurisdiction] = /^(.+)-penalties\./.exec(file) ?? [];
    if (jurisdiction) await submit(file, jurisdiction);
  }
  await submitOthers(call);

  for (const pack of packs) {
    const publication = (await kept.publications.get(pack.id))?.publication ?? null;
    for (const doc of demoAttestations(pack, publication, today, now)) {
      await kept.attestations.insert(doc, auditEntry(call, 'attest', `attestations/${doc._id}`, { demo: true }, doc));
    }
  }
  const registered = reading.accepted as SubjectRow[];
  const numbers = new Map(registered.map((row) => [personOf(row.representativeIdNumber), maskIdNumber(row.representativeIdNumber)]));
  await seedPeople(call, numbers);
  return true;
}

async function allKept(): Promise<{ subjects: kept.SubjectDoc[]; records: kept.RecordDoc[] }> {
  const subjects = await kept.subjects.find({ _id: command().gt('') });
  return { subjects, records: await kept.records.find({ subject: command().in(subjects.map((s) => s._id)) }) };
}

async function submitOthers(call: Call): Promise<void> {
  const { subjects, records } = await allKept();
  const recorded = new Set(records.map((r) => r.subject));
  const about = subjects.filter((s) => s.status === 'active' && recorded.has(s._id));
  for (const sheet of otherSheets(about, records)) {
    const { outcome, reading, quarantined } = await receiveSheet({ ...sheet, field: null, allOrNothing: true }, call);
    // A sheet of the demo with a bad row would leave its kind out of the demo, and nobody would see why.
    if (outcome === 'refused' || quarantined)
      throw new Error(`${sheet.fileName}: ${JSON.stringify(reading.errors)}, ${quarantined ?? 0} waiting`);
  }
}

async function seedPeople(call: Call, numbers: Map<string, string>): Promise<void> {
  const { subjects, records } = await allKept();
  const places = [
    ...packs.filter((p) => p.id !== 'national' && p.id !== 'heilongjiang').map(({ id, division }) => ({ id, division })),
    { id: 'heilongjiang', division: '230103' },
  ];
  const people = demoPeople(subjects, new Set(records.map((r) => r.subject)), places, (person) => numbers.get(person)!);
  for (const [order, { id, name, about, person, staff }] of people.entries()) {
    const { hmac, number } = 'hmac' in person ? person : { hmac: personOf(person.idNumber), number: maskIdNumber(person.idNumber) };
    if (staff)
      await kept.staff.insert({ _id: hmac, ...staff }, auditEntry(call, 'staff', `staff/${hmac}`, undefined, { _id: hmac, ...staff }));
    const doc = { _id: id, name, about, person: hmac, number, order };
    await kept.demoPeople.insert(doc, auditEntry(call, 'demo-person', `demoPeople/${id}`, undefined, doc));
  }
}
