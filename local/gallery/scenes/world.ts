import { newKey, wechatClient } from '../../../test/support/clients';
import { tokenAt } from '../../../test/support/token';
import { secretOf } from '../../../test/weapp/showing';
import type { Input } from '../../../types/actions';
import type { Stage } from '../stage';

type Question = Partial<Input<'holder', 'issueReport'>>;

/** Logs in as somebody who represents a subject, and binds it. @returns its USCC */
export async function holderOf({ login, client }: Stage, person: string): Promise<string> {
  await login(person);
  const { subjects } = await client.call('holder', 'listCandidates', {});
  const { uscc } = subjects[0]!;
  const { subjects: held } = await client.call('public', 'getMe', {});
  if (held.length === 0) await client.call('holder', 'bindSubject', { uscc });
  return uscc;
}

/** Logs in as a natural person, holds themselves and issues a report. @returns its number */
export async function reportOfSelf({ login, client }: Stage): Promise<string> {
  await login('citizen');
  const { subject } = await client.call('holder', 'bindSelf', {});
  const asked = { jurisdiction: 'changzhi', subject: subject.uscc, key: newKey() };
  return (await client.call('holder', 'issueReport', asked)).number;
}

/** … and issues a report, of everything unless told. @returns its number */
export async function reportOf(stage: Stage, person: string, question: Question = {}): Promise<string> {
  const subject = await holderOf(stage, person);
  const jurisdiction = person.replace(/-(clear|records)$/, '');
  const { number } = await stage.client.call('holder', 'issueReport', { jurisdiction, ...question, subject, key: newKey() });
  return number;
}

/** The token that the newest code of a report shows now. */
export async function tokenOf({ cloud }: Stage, report: string): Promise<string> {
  const codes = [...cloud.database.all<{ _id: string; number: string; opened: number }>('codes')];
  const { _id } = codes.filter((code) => code.number === report).sort((a, b) => b.opened - a.opened)[0]!;
  return tokenAt({ code: _id, secret: secretOf(_id) }, cloud.now());
}

/** Somebody else scans it, from a phone of their own. */
export async function scanned(stage: Stage, report: string, name = '示例招标代理有限公司'): Promise<void> {
  await wechatClient(stage.cloud).call('verifier', 'redeemToken', { token: await tokenOf(stage, report), attempt: newKey(), name });
}

/** Somebody else's report with an open code, for a verifier on this stage. @returns the token, and how they end it */
export async function offered(stage: Stage, person: string, options: Partial<Input<'holder', 'openCode'>> = {}) {
  const other = wechatClient(stage.cloud);
  const login = async (ticket: string) => void (await other.call('public', 'login', { provider: 'demo', ticket }));
  const report = await reportOf({ ...stage, client: other, login }, person);
  const opened = await other.call('holder', 'openCode', { report, key: newKey(), ...options });
  return {
    token: tokenAt(opened, stage.cloud.now()),
    ...{ report, other },
    end: async () => void (await other.call('holder', 'endCode', { code: opened.code })),
  };
}

/** The page that a scanned link opens: `q` in WeChat, the address itself in a browser. */
export const follow = (stage: Stage, token: string): Promise<void> =>
  stage.platform === 'weapp'
    ? stage.open('verifier/scan/index', { q: encodeURIComponent(`${stage.cloud.origin}/c/${token}`) })
    : stage.open(`c/${token}`);
