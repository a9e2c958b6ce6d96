import { createHash } from 'node:crypto';
import { digest, keys, hmac } from '../../../cloudfunctions/runtime/keys';
import { encodeBase64url } from '../../../cloudfunctions/core/code/base64url';
import { shanghaiDay } from '../../../cloudfunctions/core/dates/shanghai-day';
import { SCHEMA_VERSION } from '../../../cloudfunctions/store/schema';
import type * as kept from '../../../cloudfunctions/store/documents';
import { packs } from '../../../config/jurisdictions';
import { demoAttestations } from '../../demo/attest';
import { demoPublications } from '../../demo/publications';
import type { Doc } from '../../emulator/data/ejson';
import type { Handle } from '../../emulator/handle';
import { HOLDERS, VERIFIERS, codeIdOf, cookieOf, jurisdiction, nameOf, personOf, usccOf, verifierOf } from './people';

const CHUNK = 10_000;
const DAY = 86_400_000;
const RECORDS_EACH = 3;
const envelope = { v: SCHEMA_VERSION, outbox: [] };

/** Load subjects with three records each, the place's attestations, and holders who are logged in. */
export function loadWorld(database: Handle, subjects: number, now: number): void {
  const today = shanghaiDay(now);
  fill(database, 'subjects', subjects, subjectOf);
  fill(database, 'records', subjects * RECORDS_EACH, (n) => recordOf(n, now));
  const pack = packs.find((p) => p.id === jurisdiction)!;
  const publication = demoPublications(today)[jurisdiction]!;
  const edition: kept.PublicationDoc = { _id: jurisdiction, version: 1, publication, history: [{ version: 1, at: now, publication }] };
  database.load('publications', [{ ...edition, ...envelope }]);
  database.load(
    'attestations',
    demoAttestations(pack, publication, today, now).map((doc) => ({ ...doc, ...envelope })),
  );
  const account = (n: number): kept.AccountDoc => {
    const _id = hmac('account', `web:${cookieOf(n)}`).toString('base64url');
    return { _id, person: personOf(n), name: '张示例', number: '999***********0001', provider: 'demo', until: now + DAY };
  };
  fill(database, 'accounts', HOLDERS, account);
  fill(database, 'accounts', VERIFIERS, (n) => account(verifierOf(n)));
  fill(database, 'bindings', HOLDERS, (n): kept.BindingDoc => {
    return { _id: `${usccOf(n)}:${personOf(n)}`, subject: usccOf(n), person: personOf(n), since: now - DAY, ended: null };
  });
}

/** Load as many reports, copies of the one report that is there, and codes that stand open. */
export function loadReports(database: Handle, reports: number, codes: number, now: number): void {
  const [sample] = database.all<kept.ReportDoc & Doc>('reports');
  if (!sample) throw new Error('no report to copy');
  fill(database, 'reports', reports, (n) => {
    const _id = createHash('sha256').update(`bench report ${n}`).digest('base64url');
    return { ...sample, ...{ _id, number: `${sample.number}-${n}`, verification: _id, subject: usccOf(n) } };
  });
  fill(database, 'codes', codes, (n): kept.CodeDoc => ({
    ...{ _id: encodeBase64url(codeIdOf(n)), report: sample._id, number: sample.number, subject: sample.subject, person: sample.person },
    ...{ opened: now, expires: now + DAY, viewers: 1, seatsLeft: 1, keyVersion: keys().current, recipient: null, approve: false },
    ...{ ended: null, uses: [], question: sample.question },
  }));
}

/** Load so many made documents. */
export function fill(database: Handle, collection: string, count: number, make: (n: number) => object): void {
  for (let at = 0; at < count; at += CHUNK) {
    const size = Math.min(CHUNK, count - at);
    database.load(
      collection,
      Array.from({ length: size }, (_, i) => ({ ...make(at + i), ...envelope })),
    );
  }
}

function subjectOf(n: number): kept.SubjectDoc {
  return {
    ...{ _id: usccOf(n), name: nameOf(n), kind: 'company', representative: '张示例', founded: '2019-05-06', division: '140400' },
    ...{ address: `长治示例路${n}号`, status: 'active', representativePerson: personOf(n) },
    ...{ batch: 'bench', version: 1, origin: null },
  };
}

function recordOf(n: number, now: number): kept.RecordDoc {
  const said = {
    ...{ jurisdiction, subject: usccOf(Math.floor(n / RECORDS_EACH)), kind: 'penalty' as const, unit: '市市场监督管理局' },
    ...{
      organ: '长治市市场监督管理局',
      field: null,
      documentNumber: `长市监罚〔2025〕${n}号`,
      list: null,
      decided: '2025-06-01',
      removed: null,
    },
    ...{ decision: 'penalty' as const, procedure: 'ordinary' as const, procedureAssumed: false, categories: ['罚款'] },
    ...{ violation: '未按规定公示年度报告', facts: '经查，当事人存在未按规定公示年度报告的行为，事实清楚。' },
    ...{
      basis: '《企业信息公示暂行条例》第十八条',
      content: '罚款0.2万元',
      fineFen: 200_000,
      confiscatedFen: null,
      publicUntil: null,
      repaired: null,
    },
    underObjection: false,
  };
  return {
    _id: digest(`bench record ${n}`),
    version: 1,
    ...said,
    batch: 'bench',
    receivedAt: now,
    digest: digest(JSON.stringify(said)),
    ...{ history: [], repairs: [], origin: null },
  };
}
