import type { LocalCloud } from '../../../local/emulator/cloud';
import type { Input } from '../../../types/actions';
import { clientAt, doors, newKey } from '../../support/clients';
import { NOW, startTestCloud } from '../../support/cloud';
import { tokenAt } from '../../support/token';
import { openChangzhi, withCode } from '../../support/world';

let cloud: LocalCloud;
beforeAll(async () => {
  cloud = await startTestCloud();
  openChangzhi(cloud);
});
afterAll(() => cloud.close());
afterEach(() => cloud.setClock(NOW));

describe.each(doors)('approval of a scan at the %s door', (door) => {
  const someone = () => clientAt(door, cloud);

  async function pending(options: Partial<Input<'holder', 'openCode'>> = {}) {
    const code = await withCode(cloud, { approve: true, ...options });
    const verifier = someone();
    const attempt = newKey();
    const ask = () => verifier.call('verifier', 'redeemToken', { token: tokenAt(code, NOW), attempt });
    const use = await ask();
    if (use.state !== 'pending') throw new Error(use.state);
    const answered = async (allow: boolean, digits = use.digits, scan = 0) => {
      const answer = await code.holder.ask('holder', 'answerScan', { code: code.code, scan, digits, allow });
      return answer.ok ? answer.data.scans[0]!.state : answer.error.code;
    };
    const look = () => verifier.refused('verifier', 'getView', { view: use.view });
    return { ...code, verifier, ...use, ask, answered, look };
  }
  const wrong = (digits: string) => String((Number(digits) + 1) % 100).padStart(2, '0');

  test('waits for the two digits, which the holder is not shown', async () => {
    const { holder, code, digits, view: id, ask, answered, look, verifier } = await pending();
    expect(digits).toMatch(/^\d{2}$/);
    expect(await look()).toBe('VIEW_PENDING');
    const status = await holder.call('holder', 'getCode', { code });
    expect(status).toMatchObject({ state: 'spent', scans: [{ state: 'pending', until: null }] });
    expect(JSON.stringify(status)).not.toContain('digits');
    expect(await ask()).toEqual({ state: 'pending', view: id, digits });

    expect(await answered(true, wrong(digits))).toBe('DIGITS_WRONG');
    expect(await answered(true, digits, 1)).toBe('SCAN_NOT_FOUND');
    expect(await look()).toBe('VIEW_PENDING');
    expect(await answered(true)).toBe('viewing');
    expect(await answered(true)).toBe('viewing');
    const { until } = await verifier.call('verifier', 'getView', { view: id });
    expect(until).toBeGreaterThan(NOW + 29 * 60_000);
    expect(await ask()).toEqual({ state: 'open', view: id, until });
    expect(await answered(false)).toBe('CONFLICT');
    expect(await look()).toBe('ALLOWED');
  });

  test('ten wrong digits end the guessing, and nobody else’s code', async () => {
    const { answered, digits, look } = await pending();
    const guesses = Array.from({ length: 10 }, (_, i) => String((Number(digits) + 1 + i) % 100).padStart(2, '0'));
    for (const guess of guesses) expect(await answered(true, guess)).toBe('DIGITS_WRONG');
    expect(await answered(true)).toBe('TOO_MANY_DIGITS');
    expect(await look()).toBe('VIEW_PENDING');
    expect(await (await pending()).answered(true)).toBe('viewing');
    expect(await answered(false)).toBe('refused');
  });

  test('right digits are no guess, however often they are sent', async () => {
    const { answered, digits } = await pending();
    for (let i = 0; i < 9; i++) expect(await answered(true, wrong(digits))).toBe('DIGITS_WRONG');
    for (let i = 0; i < 3; i++) expect(await answered(true)).toBe('viewing');
    expect(await answered(true, wrong(digits))).toBe('DIGITS_WRONG');
    expect(await answered(true)).toBe('TOO_MANY_DIGITS');
  });

  test('refused stays refused', async () => {
    const { answered, look, digits } = await pending();
    expect(await answered(false, wrong(digits))).toBe('refused');
    expect(await answered(false)).toBe('refused');
    expect(await look()).toBe('VIEW_REFUSED');
    expect(await answered(true)).toBe('CONFLICT');
    expect(await look()).toBe('VIEW_REFUSED');
  });

  test('nothing can be allowed once the code has ended', async () => {
    const { holder, code, answered, look } = await pending();
    await holder.call('holder', 'endCode', { code });
    expect(await answered(true)).toBe('CODE_ENDED');
    expect(await look()).toBe('VIEW_ENDED');
  });

  test('nothing can be allowed once the code has expired', async () => {
    const { holder, code, expires, answered, look } = await pending();
    cloud.setClock(expires);
    expect((await holder.call('holder', 'getCode', { code })).scans).toMatchObject([{ state: 'over' }]);
    expect(await answered(true)).toBe('CODE_EXPIRED');
    expect(await look()).toBe('VIEW_EXPIRED');
  });

  test('the view of another account stays unknown to it', async () => {
    const { view: id } = await pending();
    expect(await someone().refused('verifier', 'getView', { view: id })).toBe('VIEW_NOT_FOUND');
  });
});
