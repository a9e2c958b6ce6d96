import { revocationKey } from '../../cloudfunctions/core/statement/revocation';
import { peekList } from '../../cloudfunctions/core/statement/signed-list';
import type { LocalCloud } from '../../local/emulator/cloud';
import type { RevocationList } from '../../types/trust';
import { clientAt, doors, newKey, webClient, wechatClient } from '../support/clients';
import { NOW, startTestCloud } from '../support/cloud';
import * as seed from '../support/seed';
import { openChangzhi, question, withReport } from '../support/world';

let cloud: LocalCloud;
beforeAll(async () => {
  cloud = await startTestCloud({ workers: 4 });
  openChangzhi(cloud);
});
afterAll(() => cloud.close());
let turn = 0;
beforeEach(() => {
  // Ever later, as a real clock: lists are kept for some seconds.
  cloud.setClock(NOW + ++turn * 60_000);
  cloud.faults.reset();
});

type World = Awaited<ReturnType<typeof withReport>>;
const asked = ({ subject, number }: World) => ({ ...question, subject: subject._id, replaces: number, key: newKey() });
/** What the revocation list says five seconds later. */
const ended = async (): Promise<RevocationList['ended']> => {
  cloud.setClock(cloud.now() + 5000);
  return (peekList((await webClient(cloud).call('public', 'getTrust', {})).revocations) as RevocationList).ended;
};

describe.each(doors)('at the %s door', (door) => {
  test('a report that a new one replaces says so from then on, and may not be used again', async () => {
    const world = await withReport(cloud, clientAt(door, cloud));
    const { holder, subject, number } = world;
    const input = asked(world);
    const newer = await holder.call('holder', 'issueReport', input);
    const { life } = await holder.call('holder', 'getReport', { number });
    expect(life).toMatchObject({ state: 'superseded', replacedBy: newer.number, flags: [] });
    const { reports } = await holder.call('holder', 'listReports', { subject: subject._id });
    const lives = Object.fromEntries(reports.map((r) => [r.number, r.life]));
    expect(lives).toEqual({ [number]: life, [newer.number]: { state: 'valid', since: null, flags: [] } });
    expect(await holder.refused('holder', 'openCode', { report: number, key: newKey() })).toBe('REPORT_NOT_VALID');
    expect(await holder.refused('holder', 'getPdf', { number })).toBe('REPORT_NOT_VALID');
    // The same request again is the same report; the old one can't be replaced twice, the new one can.
    expect(await holder.call('holder', 'issueReport', input)).toEqual(newer);
    expect(await holder.refused('holder', 'issueReport', asked(world))).toBe('REPORT_REPLACED');
    const newest = await holder.call('holder', 'issueReport', asked({ ...world, number: newer.number }));
    expect((await holder.call('holder', 'getReport', { number: newer.number })).life.replacedBy).toBe(newest.number);
    expect((await holder.call('holder', 'getReport', { number })).life).toEqual(life);
  });

  test('the revocation list tells superseded from withdrawn, until the report’s own time is over', async () => {
    const world = await withReport(cloud, clientAt(door, cloud));
    await world.holder.call('holder', 'issueReport', asked(world));
    expect((await ended())[revocationKey(world.number)]).toBe('superseded');
    await world.holder.call('holder', 'withdrawReport', { number: world.number });
    expect((await ended())[revocationKey(world.number)]).toBe('withdrawn');
    cloud.setClock(Date.parse('2026-12-21T00:00:00+08:00'));
    expect((await ended())[revocationKey(world.number)]).toBeUndefined();
  });
});

describe('what can’t be replaced', () => {
  test('somebody else’s report, nobody’s, and one of another place look the same', async () => {
    seed.addPublication(cloud, 'heihe');
    const [mine, other] = [await withReport(cloud), await withReport(cloud)];
    const base = asked(mine);
    expect(await mine.holder.refused('holder', 'issueReport', { ...base, replaces: other.number })).toBe('REPORT_NOT_FOUND');
    expect(await mine.holder.refused('holder', 'issueReport', { ...base, replaces: '140400-20261120-0000000000' })).toBe(
      'REPORT_NOT_FOUND',
    );
    const elsewhere = { subject: mine.subject._id, jurisdiction: 'heihe', replaces: mine.number, key: newKey() };
    expect(await mine.holder.refused('holder', 'issueReport', elsewhere)).toBe('REPORT_NOT_FOUND');
    expect((await other.holder.call('holder', 'getReport', { number: other.number })).life.state).toBe('valid');
  });

  test('a withdrawn report, and a revoked one', async () => {
    const [withdrawn, revoked] = [await withReport(cloud), await withReport(cloud)];
    await withdrawn.holder.call('holder', 'withdrawReport', { number: withdrawn.number });
    const authority = wechatClient(cloud);
    seed.addStaff(cloud, authority, 'authority', 'changzhi', null);
    await authority.call('authority', 'revokeReport', { number: revoked.number, reason: '依据的数据有误' });
    for (const world of [withdrawn, revoked])
      expect(await world.holder.refused('holder', 'issueReport', asked(world))).toBe('REPORT_NOT_VALID');
  });

  test('the same key with another report to replace is KEY_REUSED', async () => {
    const world = await withReport(cloud);
    const input = asked(world);
    await world.holder.call('holder', 'issueReport', input);
    expect(await world.holder.refused('holder', 'issueReport', { ...input, replaces: undefined })).toBe('KEY_REUSED');
  });
});

test('of eight replacements of one report at once one wins, and the others are told', async () => {
  const world = await withReport(cloud);
  // Every insert waits until all have found the report replaceable.
  cloud.faults.arm({ at: 'every', mode: 'delay', action: /insertDocument/, ms: 700 });
  const answers = await Promise.all(Array.from({ length: 8 }, () => world.holder.ask('holder', 'issueReport', asked(world))));
  cloud.faults.reset();
  const won = answers.flatMap((answer) => (answer.ok ? [answer.data.number] : []));
  expect(won).toHaveLength(1);
  expect(answers.flatMap((answer) => (answer.ok ? [] : [answer.error.code]))).toEqual(new Array(7).fill('REPORT_REPLACED'));
  const { reports } = await world.holder.call('holder', 'listReports', { subject: world.subject._id });
  expect(reports.map((r) => r.number).sort()).toEqual([world.number, ...won].sort());
  expect((await world.holder.call('holder', 'getReport', { number: world.number })).life.replacedBy).toBe(won[0]);
});
