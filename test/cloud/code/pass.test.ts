import { decodeBase64url, encodeBase64url } from '../../../cloudfunctions/core/code/base64url';
import { PASS_MS } from '../../../cloudfunctions/core/code/window';
import type { LocalCloud } from '../../../local/emulator/cloud';
import type { Input } from '../../../types/actions';
import { type Client, clientAt, doors, newKey } from '../../support/clients';
import { NOW, startTestCloud } from '../../support/cloud';
import { outcome, redeem, storedCode, view } from '../../support/redeem';
import * as seed from '../../support/seed';
import { tokenAt } from '../../support/token';
import { openChangzhi, withCode as codeIn } from '../../support/world';

let cloud: LocalCloud;
beforeAll(async () => {
  cloud = await startTestCloud();
  openChangzhi(cloud);
});
afterAll(() => cloud.close());
afterEach(() => cloud.setClock(NOW));

const MINUTE = 60_000;
type Code = Awaited<ReturnType<typeof codeIn>>;
const withCode = (options: Partial<Input<'holder', 'openCode'>> = {}) => codeIn(cloud, { minutes: 60, ...options });

/** Opens the link as its page does, and looks at it for `waits` ms. */
async function arrive(scanner: Client, code: Code, waits = 0) {
  const attempt = newKey();
  const answer = await scanner.call('verifier', 'getPass', { token: tokenAt(code, cloud.now()), attempt });
  if (waits) cloud.setClock(cloud.now() + waits);
  return { ...answer, attempt };
}

describe.each(doors)('a pass for who opened a link at the %s door', (door) => {
  const someone = () => clientAt(door, cloud);

  test('whoever reads the page for two minutes still gets in; without a pass they would not', async () => {
    const code = await withCode({ viewers: 2 });
    const [reader, other] = [someone(), someone()];
    const token = tokenAt(code, NOW);
    const { pass, attempt } = await arrive(reader, code, 2 * MINUTE);
    expect(await outcome(other, token)).toBe('CODE_STALE');
    const first = await view(reader, pass, { attempt, name: '示例银行' });
    expect(await view(reader, pass, { attempt, name: '示例银行' })).toEqual(first);
    expect((await reader.call('verifier', 'getView', { view: first.view })).statement.number).toBe(code.number);
    expect(storedCode(cloud, code.code)).toMatchObject({ seatsLeft: 1, uses: [{ name: '示例银行', account: reader.account() }] });
    // Its page is opened again: the token is long stale, the seat is there.
    cloud.setClock(NOW + 15 * MINUTE);
    const again = await reader.call('verifier', 'getPass', { token, attempt });
    expect(await view(reader, again.pass, { attempt })).toEqual(first);
  });

  test('asking for one stores nothing, spends nothing and tells nothing', async () => {
    const code = await withCode();
    const before = storedCode(cloud, code.code);
    cloud.faults.reset();
    for (let preview = 0; preview < 5; preview++) {
      expect(Object.keys(await arrive(someone(), code)).sort()).toEqual(['attempt', 'pass', 'until']);
    }
    expect(cloud.faults.count(/^database\.(insert|modify|remove)Document$/)).toBe(0);
    expect(storedCode(cloud, code.code)).toEqual(before);
    expect(await code.holder.call('holder', 'getCode', { code: code.code })).toMatchObject({ state: 'open', viewersLeft: 1, scans: [] });
    expect(await outcome(someone(), tokenAt(code, NOW))).toBe('open');
  });

  test('it is of no use to another account, to another attempt, or for another pass', async () => {
    const code = await withCode();
    const reader = someone();
    const { pass, attempt } = await arrive(reader, code);
    expect(await outcome(someone(), pass, { attempt })).toBe('CODE_NOT_OURS');
    expect(await outcome(reader, pass)).toBe('CODE_NOT_OURS');
    expect(await reader.refused('verifier', 'getPass', { token: pass, attempt })).toBe('CODE_NOT_OURS');
    expect(storedCode(cloud, code.code).seatsLeft).toBe(1);
  });

  test('one with any byte changed is no code of ours, and costs what a wrong token costs', async () => {
    const code = await withCode();
    const reader = someone();
    const { pass, attempt } = await arrive(reader, code);
    const bytes = decodeBase64url(pass)!;
    expect(bytes).toHaveLength(29);
    const forged = [...bytes.keys()].map((at) => encodeBase64url(bytes.map((byte, i) => (i === at ? byte ^ 0x41 : byte))));
    expect(new Set(await Promise.all(forged.map((one) => outcome(reader, one, { attempt }))))).toEqual(new Set(['CODE_NOT_OURS']));
    const traced: [object, number][] = [];
    for (const token of [forged[1]!, forged[28]!, 'A'.repeat(39), 'A'.repeat(32)]) {
      cloud.faults.reset();
      traced.push([{ ...(await redeem(reader, token, { attempt })), now: 0 }, cloud.faults.count()]);
    }
    expect(traced).toEqual(traced.map(() => traced[0]));
    expect(traced[0]![1]).toBe(1);
    expect(await outcome(reader, pass, { attempt })).toBe('open');
  });

  test('it lasts ten minutes, and is then stale', async () => {
    const code = await withCode({ viewers: 2 });
    const [reader, late] = [someone(), someone()];
    const mine = await arrive(reader, code);
    const theirs = await arrive(late, code);
    expect(Math.abs(mine.until - NOW - PASS_MS)).toBeLessThan(2000);
    cloud.setClock(mine.until - 2000);
    expect(await outcome(reader, mine.pass, { attempt: mine.attempt })).toBe('open');
    cloud.setClock(theirs.until);
    expect(await outcome(late, theirs.pass, { attempt: theirs.attempt })).toBe('CODE_STALE');
  });

  test('it ends with its code at the latest', async () => {
    const code = await withCode({ minutes: 3 });
    const reader = someone();
    const { pass, attempt, until } = await arrive(reader, code);
    expect(code.expires - until).toBeLessThan(1000);
    expect(until).toBeLessThanOrEqual(code.expires);
    cloud.setClock(code.expires);
    expect(await outcome(reader, pass, { attempt })).toBe('CODE_EXPIRED');
  });

  test.each<[string, string, (code: Code) => unknown]>([
    ['the code was ended', 'CODE_ENDED', ({ holder, code }) => holder.call('holder', 'endCode', { code })],
    ['all seats were taken', 'CODE_USED', (code) => view(someone(), tokenAt(code, cloud.now()))],
    [
      'who opened it gave the subject up',
      'CODE_ENDED',
      ({ holder, subject }) => holder.call('holder', 'unbindSubject', { uscc: subject._id }),
    ],
  ])('it is refused when in between %s', async (_name, refusal, happens) => {
    const code = await withCode();
    const reader = someone();
    const { pass, attempt } = await arrive(reader, code, 2 * MINUTE);
    await happens(code);
    expect(await outcome(reader, pass, { attempt })).toBe(refusal);
    // And whoever comes now is told so as the page opens.
    expect(await someone().refused('verifier', 'getPass', { token: tokenAt(code, cloud.now()), attempt: newKey() })).toBe(refusal);
  });

  test('of many who hold one no more get in than there are seats', async () => {
    const code = await withCode({ viewers: 2 });
    const clients = Array.from({ length: 6 }, someone);
    const arrived = await Promise.all(clients.map(async (client) => ({ client, ...(await arrive(client, code)) })));
    cloud.setClock(NOW + 3 * MINUTE);
    const all = await Promise.all(arrived.map(({ client, pass, attempt }) => outcome(client, pass, { attempt })));
    expect(all.sort()).toEqual(['CODE_USED', 'CODE_USED', 'CODE_USED', 'CODE_USED', 'open', 'open']);
  });

  test('with approval it asks the holder', async () => {
    const code = await withCode({ approve: true });
    const reader = someone();
    const { pass, attempt } = await arrive(reader, code, 2 * MINUTE);
    expect(await outcome(reader, pass, { attempt })).toBe('pending');
  });

  test('only the named recipient is given one', async () => {
    const [recipient, stranger] = [someone(), someone()];
    const { subject: bank } = seed.addHolder(cloud, recipient, { name: '示例银行' });
    const code = await withCode({ recipient: bank._id });
    expect(await stranger.refused('verifier', 'getPass', { token: tokenAt(code, NOW), attempt: newKey() })).toBe('CODE_NAMED');
    const { pass, attempt } = await arrive(recipient, code, 2 * MINUTE);
    expect(await outcome(recipient, pass, { attempt })).toBe('open');
  });

  test.each([
    ['a stale token', -2 * MINUTE, 'CODE_STALE'],
    ['a token of later', 2 * MINUTE, 'CODE_EARLY'],
  ])('%s gives none', async (_name, off, refusal) => {
    const code = await withCode();
    expect(await someone().refused('verifier', 'getPass', { token: tokenAt(code, NOW + off), attempt: newKey() })).toBe(refusal);
  });
});
