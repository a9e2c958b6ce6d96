import { packs } from '../../config/jurisdictions';
import { dutiesOf } from '../../cloudfunctions/core/places/duties';
import { auditEntry } from '../../cloudfunctions/runtime/call';
import { contentDigest } from '../../cloudfunctions/runtime/content-digest';
import { tagged } from '../../cloudfunctions/runtime/integrity-tag';
import { maskIdNumber } from '../../cloudfunctions/core/identifiers/mask-id-number';
import { usccCheckCharacter } from '../../cloudfunctions/core/identifiers/uscc';
import type { AuditEntry } from '../../cloudfunctions/store/audit-entry';
import type { AttestationDoc, PublicationDoc, QuarantineDoc, RecordDoc, StaffDoc, SubjectDoc } from '../../cloudfunctions/store/documents';
import type { LocalCloud } from '../../local/emulator/cloud';
import type { Publication } from '../../types/pack';
import type { ViolationRecord } from '../../types/record';
import type { Client } from './clients';
import { NOW } from './now';
import { personOf } from './keys';
import { aRecord } from './records';

const stored = { v: 1, outbox: [] };
let serial = 0;

/** A well-formed USCC (GB 32100) nobody else has. */
export function newUscc(division = '140400'): string {
  const body = `91${division}T${String(++serial).padStart(8, '0')}`;
  return body + usccCheckCharacter(body)!;
}

/** Somebody with an ID number that was never given to anyone. `person` is what the cloud knows of it. */
export interface Somebody {
  idNumber: string;
  person: string;
  name: string;
  /** Masked. */
  number: string;
}
export function newPerson(name = '张示例'): Somebody {
  const idNumber = `99999919900101${String(++serial).padStart(4, '0')}`;
  return { idNumber, person: personOf(idNumber), name, number: maskIdNumber(idNumber) };
}

/** Loads documents as the store keeps them. */
export const load = (cloud: LocalCloud, collection: string, ...docs: { _id: string }[]): void =>
  cloud.database.load(
    collection,
    docs.map((doc) => ({ ...stored, ...doc })),
  );

/** A document with the audit entry of the change that made it: `fsck` has nothing to say about it. */
function audited<T extends { _id: string }>(collection: string, doc: T, action: string, at: number, detail?: AuditEntry['detail']): T {
  const entry = auditEntry({ now: at, account: 'seed' }, action, `${collection}/${doc._id}`, detail, doc);
  return { ...doc, outbox: [entry], unchained: true };
}

/** Logs a client in, as if it had been asserted at {@link NOW}. */
export const signIn = (cloud: LocalCloud, client: Client, { person, name, number }: Somebody, until = cloud.now() + 12 * 3_600_000): void =>
  load(
    cloud,
    'accounts',
    audited('accounts', { _id: client.account(), person, name, number, provider: 'demo', until }, 'login', until - 43_200_000),
  );

export function addDemoPerson(cloud: LocalCloud, { person, name, number }: Somebody): string {
  const _id = `demo-${++serial}`;
  load(cloud, 'demoPeople', tagged('demoPeople', { _id, name, about: '示例', person, number, order: serial }));
  return _id;
}

export function addSubject(cloud: LocalCloud, representative: Somebody, change: Partial<SubjectDoc> = {}): SubjectDoc {
  const doc: SubjectDoc = {
    _id: newUscc(change.division ?? undefined),
    name: `示例物流第${serial}有限公司`,
    kind: 'company',
    representative: representative.name,
    representativePerson: representative.person,
    founded: '2019-05-06',
    division: '140400',
    address: '示例路1号',
    status: 'active',
    ...{ batch: 'none', version: 1, origin: null },
    ...change,
  };
  load(cloud, 'subjects', tagged('subjects', doc));
  return doc;
}

export function addBinding(cloud: LocalCloud, subject: SubjectDoc, { person }: Somebody, since = NOW - 86_400_000): void {
  const doc = { _id: `${subject._id}:${person}`, subject: subject._id, person, since, ended: null };
  load(cloud, 'bindings', audited('bindings', doc, 'bind', since));
}

/** A subject with its representative bound to it, and a client logged in as them. */
export function addHolder(
  cloud: LocalCloud,
  client: Client,
  change: Partial<SubjectDoc> = {},
): { subject: SubjectDoc; somebody: Somebody } {
  const somebody = newPerson();
  const subject = addSubject(cloud, somebody, change);
  addBinding(cloud, subject, somebody);
  signIn(cloud, client, somebody);
  return { subject, somebody };
}

export function addStaff(cloud: LocalCloud, client: Client, role: StaffDoc['role'], jurisdiction: string, unit: string | null): Somebody {
  const somebody = newPerson('郑示例');
  load(cloud, 'staff', tagged('staff', { _id: somebody.person, role, jurisdiction, unit }));
  signIn(cloud, client, somebody);
  return somebody;
}

export function addRecord(cloud: LocalCloud, subject: SubjectDoc, change: Partial<RecordDoc> = {}): RecordDoc {
  const { id, ...content } = aRecord({ jurisdiction: 'changzhi', subject: subject._id, organ: '长治市市场监督管理局' });
  const doc = {
    ...content,
    _id: `${id}-${++serial}`,
    batch: 'batch',
    receivedAt: NOW - 86_400_000,
    digest: `d${serial}`,
    ...{ history: [], repairs: [], origin: null },
    ...change,
  };
  load(cloud, 'records', tagged('records', doc));
  return doc;
}

/** A row of a sheet that waits to be matched, of an organ that nobody knows. */
export function addWaiting(cloud: LocalCloud, subject: SubjectDoc, change: { jurisdiction: string } & Partial<ViolationRecord>): void {
  const { kind, field, ...says } = { ...aRecord(), ...change };
  const doc: QuarantineDoc = {
    ...{
      _id: `waiting-${++serial}`,
      jurisdiction: change.jurisdiction,
      template: kind,
      kind,
      field,
      uscc: subject._id,
      name: subject.name,
    },
    ...{ mayConcern: `u:${subject._id}`, unit: null, why: 'unit', waiting: true, matched: null, discarded: null, reason: null },
    ...{ batch: 'batch', row: 2, receivedAt: NOW - 86_400_000, origin: 'batch:2', queue: `${serial}` },
    content: JSON.stringify({ ...says, type: 'record', kind, field }),
  };
  load(cloud, 'quarantine', tagged('quarantine', doc));
}

/** What an authority entered, as its first entry, in place of what stood there. */
export function addPublication(cloud: LocalCloud, jurisdiction: string, change: Partial<Publication> = {}): Publication {
  const empty: Publication = {
    number: null,
    from: null,
    until: null,
    demo: true,
    units: [],
    duties: [],
    review: null,
    leavesOutEnded: null,
    veryLargeFineFen: null,
  };
  const publication = { ...empty, ...change };
  const history = [{ version: 1, at: NOW, publication }];
  const doc: PublicationDoc = { _id: jurisdiction, version: 1, publication, history };
  const published = { version: 1, publication: contentDigest(publication) };
  cloud.database.put('publications', { ...stored, ...audited('publications', doc, 'publish', NOW, published) });
  return publication;
}

/** Every unit's word that its data is complete, but for those that `behind` names by field: never, or to another day. */
export function addAttestations(
  cloud: LocalCloud,
  jurisdiction: string,
  behind: Record<string, 'never' | { from?: string; to?: string }> = {},
  publication: Publication | null = null,
): void {
  const pack = packs.find((p) => p.id === jurisdiction)!;
  const docs = dutiesOf(pack, publication).flatMap((duty) => {
    const lag = duty.serves.map((field) => behind[field]).find((l) => l !== undefined);
    if (lag === 'never') return [];
    return duty.units.flatMap((unit) =>
      duty.kinds.map((kind) => {
        const span = { completeFrom: lag?.from ?? '2000-01-01', completeTo: lag?.to ?? '2026-10-31' };
        const _id = `${jurisdiction}|${duty.id}|${unit}|${kind}`;
        const doc: AttestationDoc = { _id, jurisdiction, duty: duty.id, unit, kind, attestedAt: NOW, ...span };
        return audited('attestations', doc, 'attest', NOW, span);
      }),
    );
  });
  load(cloud, 'attestations', ...docs);
}
