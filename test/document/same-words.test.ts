import { layOut } from '../../cloudfunctions/core/report/text/lay-out';
import { receiptConclusion } from '../../cloudfunctions/core/report/text/receipt-text';
import { receiptContent } from '../../cloudfunctions/core/statement/receipt-content';
import { peekList } from '../../cloudfunctions/core/statement/signed-list';
import { registeredDocument } from '../../cloudfunctions/document/register';
import { hmac } from '../../cloudfunctions/runtime/keys';
import { verificationCodeOf, verificationHandle } from '../../cloudfunctions/runtime/report-ids';
import type * as stored from '../../cloudfunctions/store/documents';
import type { LocalCloud } from '../../local/emulator/cloud';
import type { ViolationRecord } from '../../types/record';
import type { ReportData } from '../../types/report-data';
import type { Statement } from '../../types/report';
import { newKey, webClient, wechatClient } from '../support/clients';
import { NOW, attachSdk, startTestCloud } from '../support/cloud';
import { fileInput, receiptMadeHere } from '../support/papers';
import * as seed from '../support/seed';
import { aStatement } from '../support/statements';
import { tokenAt } from '../support/token';
import { testWith, tool } from '../support/tools';
import byPack from '../vectors/records-by-pack.json';
import vectors from '../vectors/same-words.json';

let cloud: LocalCloud;
beforeAll(async () => {
  cloud = await startTestCloud();
  attachSdk(cloud);
  process.env.PUBLIC_ORIGIN = cloud.origin;
});
afterAll(() => cloud.close());

interface Case {
  name: string;
  jurisdiction: string;
  records: string[];
  /** The fields that were asked for, the first so many; all. */
  asked?: number;
  elsewhere?: boolean;
  demo?: boolean;
  completeTo?: string;
  overall: { tone: string; words: string; notes: string[] };
}

const flat = (text: string): string => text.replace(/\s/g, '');
const textOf = (bytes: Buffer): string => flat(tool('pdftotext', bytes, (file) => ['-raw', file, '-']).out);
const recordOf = (state: string): Partial<ViolationRecord> => byPack.states.find((one) => one.state === state)!.record as never;

function statementOf({ jurisdiction, records, asked, elsewhere = false, demo = true, completeTo }: Case, number: string): Statement {
  const statement = aStatement({ jurisdiction, records: records.map(recordOf), ...(completeTo ? { completeTo } : {}) });
  const names = statement.decision.fields.map(({ field }) => field);
  const notAsked = names.slice(asked ?? names.length);
  return {
    ...statement,
    number,
    document: { ...statement.document, demo },
    decision: { ...statement.decision, fields: statement.decision.fields.filter(({ field }) => !notAsked.includes(field)) },
    scope: { of: names.length, notAsked, usualMissing: notAsked, shorter: notAsked.length > 0, elsewhere },
  };
}

/** A report of this statement as if it had been issued, with its holder, its PDF and what the doors are handed. */
async function issued(one: Case, turn: number) {
  const holder = wechatClient(cloud);
  const { subject, somebody } = seed.addHolder(cloud, holder);
  const plain = statementOf(one, '');
  const number = `${aStatement({ jurisdiction: one.jurisdiction }).number.slice(0, 16)}7Q2ZK0V9X${turn}`;
  const statement = { ...plain, number, subject: { uscc: subject._id, name: subject.name, kind: 'company' } };
  const report: stored.ReportDoc = {
    ...{ _id: hmac('report', number).toString('base64url'), number, verification: verificationHandle(verificationCodeOf(number))! },
    ...{ subject: subject._id, person: somebody.person, jurisdiction: one.jurisdiction, issued: NOW, question: '', statement },
    ...{ withdrawn: null, revoked: null },
  };
  seed.load(cloud, 'reports', report);
  const { sha256, payload } = await registeredDocument(report, { account: holder.account(), now: cloud.now() });
  const { url } = await holder.call('holder', 'getPdf', { number });
  const file = Buffer.from(await (await fetch(url)).arrayBuffer());
  return { holder, number, code: verificationCodeOf(number), sha256, file, link: `${cloud.origin}/s/${payload}` };
}

testWith('pdftotext').each(vectors.cases.map((one, turn) => [one.name, one as Case, turn] as const))(
  '%s: the same words everywhere',
  async (_name, one, turn) => {
    const { holder, number, code, sha256, file, link } = await issued(one, turn);
    const { overall, demo = true } = one;
    const said = [`${overall.words}。`, ...overall.notes];

    // What a screen and a paper draw, and what the paper says to who reads it.
    const { statement } = await holder.call('holder', 'getReport', { number });
    const drawn = layOut(statement, { service: 's', host: 'h', code: 'AAAA', link: 'https://a.cn/s/A' });
    const { words, notes } = drawn.cover.conclusion;
    expect([words, ...notes]).toEqual(said);
    const paper = textOf(file);
    for (const part of said) expect(paper).toContain(flat(part));
    expect(paper.includes('演示，不具有证明效力')).toBe(demo);
    for (const line of [...statement.decision.fields, ...statement.decision.subjectWide]) expect(paper).toContain(flat(line.words));

    // As data.
    const data = peekList((await holder.call('holder', 'getReportData', { number })).signed) as ReportData;
    expect(data.result.overall).toEqual(overall);
    expect(data.statement.decision.fields).toEqual(statement.decision.fields);

    // At every door, and in the receipt that it leaves.
    const verifier = webClient(cloud);
    const key = newKey;
    const answers = {
      typedCode: await verifier.call('verifier', 'verifyCode', { code, key: key() }),
      hash: await verifier.call('verifier', 'verifyHash', { sha256, key: key() }),
      file: await verifier.call('verifier', 'verifyFile', fileInput(file)),
      paperCode: await verifier.call('verifier', 'verifyStatement', { scanned: link, key: key() }),
    };
    const opened = await holder.call('holder', 'openCode', { report: number, key: key() });
    const { view } = await verifier.call('verifier', 'redeemToken', { token: tokenAt(opened, cloud.now()), attempt: key() });
    const seen = await verifier.call('verifier', 'getView', { view });
    expect(seen.overall).toEqual(overall);
    for (const [door, answer] of Object.entries(answers)) {
      expect([door, answer.words, answer.result?.overall, answer.result?.demo]).toEqual([door, '真实有效', overall, demo]);
    }
    for (const { signed } of [...Object.values(answers).map(({ receipt }) => receipt!), seen.receipt]) {
      const receipt = receiptContent(signed)!;
      expect(receipt).toMatchObject({ demo, result: { overall, scope: statement.scope } });
      const told = receiptConclusion(receipt);
      expect([told.words, ...told.notes]).toEqual([`真实有效；${said[0]}`, ...overall.notes]);
    }

    // The page of a receipt.
    await receiptMadeHere(cloud, verifier, seen.receipt.id);
    const { url } = await verifier.call('verifier', 'getReceiptPdf', { id: seen.receipt.id });
    const page = textOf(Buffer.from(await (await fetch(url)).arrayBuffer()));
    for (const part of [`真实有效；${said[0]}`, ...overall.notes]) expect(page).toContain(flat(part));
    expect(page.includes('演示，不具有证明效力')).toBe(demo);
  },
);
