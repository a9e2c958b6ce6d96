import { decodeBase64url, encodeBase64url } from '../../../cloudfunctions/core/code/base64url';
import type { LocalCloud } from '../../../local/emulator/cloud';
import type { Input } from '../../../types/actions';
import { clientAt, doors, newKey } from '../../support/clients';
import { NOW, startTestCloud } from '../../support/cloud';
import { outcome, redeem, storedCode, view } from '../../support/redeem';
import { tokenAt } from '../../support/token';
import { openChangzhi, withCode as codeIn, withReport } from '../../support/world';

let cloud: LocalCloud;
beforeAll(async () => {
  cloud = await startTestCloud();
  openChangzhi(cloud);
});
afterAll(() => cloud.close());
afterEach(() => cloud.setClock(NOW));

const withCode = (options: Partial<Input<'holder', 'openCode'>> = {}) => codeIn(cloud, options);

describe.each(doors)('a dynamic code and its tokens at the %s door', (door) => {
  const someone = () => clientAt(door, cloud);

  // The clock ticks on between being set and being read: a case before a bound keeps two seconds off it. The exact bounds are the core's test.
  test.each([
    ['12 s before its window', -12_000, 'CODE_EARLY'],
    ['10 s before its window', -10_000, 'open'],
    ['as its window begins', 0, 'open'],
    ['as the next window begins', 30_000, 'open'],
    ['58 s after its window began', 58_000, 'open'],
    ['60 s after its window began', 60_000, 'CODE_STALE'],
    ['four minutes later', 240_000, 'CODE_STALE'],
  ])('a token %s', async (_name, offset, expected) => {
    const code = await withCode();
    const window = NOW + 60_000;
    cloud.setClock(window + offset);
    expect(await outcome(someone(), tokenAt(code, window))).toBe(expected);
    expect(storedCode(cloud, code.code).seatsLeft).toBe(expected === 'open' ? 0 : 1);
  });

  test('a token with any byte changed is no code of ours, and costs nothing', async () => {
    const code = await withCode();
    const verifier = someone();
    const bytes = decodeBase64url(tokenAt(code, NOW))!;
    expect(bytes).toHaveLength(24);
    const answers = await Promise.all(
      [...bytes.keys()].flatMap((at) =>
        [0x01, 0x80].map((bit) => outcome(verifier, encodeBase64url(bytes.map((byte, i) => (i === at ? byte ^ bit : byte))))),
      ),
    );
    expect(new Set(answers)).toEqual(new Set(['CODE_NOT_OURS']));
    expect(storedCode(cloud, code.code)).toMatchObject({ seatsLeft: 1, uses: [] });
    expect(await outcome(verifier, tokenAt(code, NOW))).toBe('open');
  });

  test.each(['A', 'https', '!', '扫码', 'A'.repeat(31), 'A'.repeat(33), 'A'.repeat(64), `${'A'.repeat(31)}=`, ''])(
    'what is no token (%j) is no code of ours',
    async (text) => expect(await outcome(someone(), text)).toBe('CODE_NOT_OURS'),
  );

  test('an unknown code and a wrong MAC give the same answer after the same calls', async () => {
    const code = await withCode();
    const verifier = someone();
    const bytes = decodeBase64url(tokenAt(code, NOW))!;
    const wrongMac = encodeBase64url(bytes.map((b, i) => (i === 23 ? b ^ 1 : b)));
    const unknownId = encodeBase64url(bytes.map((b, i) => (i === 3 ? b ^ 1 : b)));
    const traced = [];
    for (const token of [wrongMac, unknownId, 'A'.repeat(32)]) {
      cloud.faults.reset();
      const answer = await redeem(verifier, token);
      traced.push([{ ...answer, now: 0 }, cloud.faults.count(/getDocument/), cloud.faults.count()]);
    }
    expect(traced).toEqual([traced[0], traced[0], traced[0]]);
    // Only who calls is asked: the codes are not even looked at.
    expect(traced[0]!.slice(1)).toEqual([1, 1]);
  });

  test('a code expires when its time is over, and an open view outlives it', async () => {
    const code = await withCode({ viewers: 3 });
    const verifier = someone();
    const { view: id } = await view(verifier, tokenAt(code, NOW));
    cloud.setClock(code.expires - 2000);
    expect(await outcome(someone(), tokenAt(code, cloud.now()))).toBe('open');
    cloud.setClock(code.expires);
    expect(await outcome(someone(), tokenAt(code, cloud.now()))).toBe('CODE_EXPIRED');
    expect(await code.holder.call('holder', 'getCode', { code: code.code })).toMatchObject({ state: 'expired', viewersLeft: 0 });
    await verifier.call('verifier', 'getView', { view: id });
  });

  test('ending a code ends its views and refuses what comes later, at once', async () => {
    const code = await withCode({ viewers: 2 });
    const verifier = someone();
    const attempt = newKey();
    const { view: id } = await view(verifier, tokenAt(code, NOW), { attempt });
    await code.holder.call('holder', 'endCode', { code: code.code });
    expect(await verifier.refused('verifier', 'getView', { view: id })).toBe('VIEW_ENDED');
    const answer = await redeem(someone(), tokenAt(code, NOW));
    expect(answer).toMatchObject({ ok: false, error: { code: 'CODE_ENDED', hint: expect.stringContaining('已结束亮码') as string } });
    // The winner's retry still gets its own view: which is over.
    expect((await view(verifier, tokenAt(code, NOW), { attempt })).view).toBe(id);
    expect(await verifier.refused('verifier', 'getView', { view: id })).toBe('VIEW_ENDED');
  });

  test('opening again under the same key gives the same code; another question under it is refused', async () => {
    const { holder, number } = await withReport(cloud, someone());
    const key = newKey();
    const first = await holder.call('holder', 'openCode', { report: number, key });
    cloud.setClock(NOW + 60_000);
    expect(await holder.call('holder', 'openCode', { report: number, key })).toEqual(first);
    expect(await holder.refused('holder', 'openCode', { report: number, minutes: 20, key })).toBe('KEY_REUSED');
    const second = await holder.call('holder', 'openCode', { report: number, key: newKey() });
    expect([second.code, second.secret]).not.toEqual([first.code, first.secret]);
  });

  test.each([{ minutes: 0 }, { minutes: 1441 }, { minutes: 1.5 }, { viewers: 0 }, { viewers: 201 }, { key: 'short' }])(
    'a code cannot be opened with %j',
    async (options) => {
      const { holder, number } = await withReport(cloud, someone());
      expect(await holder.refused('holder', 'openCode', { report: number, key: newKey(), ...options })).toBe('BAD_INPUT');
    },
  );
});
