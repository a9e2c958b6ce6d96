import { decodeBase64url, encodeBase64url } from '../../../cloudfunctions/core/code/base64url';
import type { LocalCloud } from '../../../local/emulator/cloud';
import type { Input } from '../../../types/actions';
import { type Client, clientAt, doors, newKey } from '../../support/clients';
import { NOW, startTestCloud } from '../../support/cloud';
import { outcome, storedCode, view } from '../../support/redeem';
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

const withCode = (options: Partial<Input<'holder', 'openCode'>> = {}) => codeIn(cloud, options);

describe.each(doors)('who may view, and for how long, at the %s door', (door) => {
  const someone = () => clientAt(door, cloud);

  test('the same caller is given the same view, by whichever attempt; anyone else is told 已使用', async () => {
    const code = await withCode();
    const [verifier, other] = [someone(), someone()];
    const token = tokenAt(code, NOW);
    const attempt = newKey();
    const first = await view(verifier, token, { attempt });
    expect(await view(verifier, token, { attempt })).toEqual(first);
    // A page that WeChat reopens much later, with a token long stale.
    cloud.setClock(NOW + 400_000);
    expect(await view(verifier, token, { attempt })).toEqual(first);
    const fresh = tokenAt(code, cloud.now());
    expect(await view(verifier, fresh)).toEqual(first);
    expect(await outcome(other, fresh, { attempt })).toBe('CODE_USED');
    expect(await outcome(other, fresh)).toBe('CODE_USED');
    expect(storedCode(cloud, code.code)).toMatchObject({ seatsLeft: 0, uses: [{ account: verifier.account() }] });
    expect(storedCode(cloud, code.code).uses).toHaveLength(1);
  });

  test('a view is not transferable, and its id cannot be made up', async () => {
    const code = await withCode();
    const verifier = someone();
    const { view: id } = await view(verifier, tokenAt(code, NOW));
    expect((await verifier.call('verifier', 'getView', { view: id })).statement.number).toBe(code.number);
    expect(await someone().refused('verifier', 'getView', { view: id })).toBe('VIEW_NOT_FOUND');
    const bytes = decodeBase64url(id)!;
    for (const at of [0, 8, 23]) {
      const forged = encodeBase64url(bytes.map((b, i) => (i === at ? b ^ 1 : b)));
      expect(await verifier.refused('verifier', 'getView', { view: forged })).toBe('VIEW_NOT_FOUND');
    }
  });

  test('a view ends after thirty minutes, though the code is open for longer', async () => {
    const code = await withCode({ minutes: 1440 });
    const verifier = someone();
    const { view: id, until } = await view(verifier, tokenAt(code, NOW));
    cloud.setClock(until - 2000);
    await verifier.call('verifier', 'getView', { view: id });
    cloud.setClock(until);
    expect(await verifier.refused('verifier', 'getView', { view: id })).toBe('VIEW_EXPIRED');
    const { scans } = await code.holder.call('holder', 'getCode', { code: code.code });
    expect(scans).toMatchObject([{ state: 'over' }]);
  });

  test('once its view is over an account may scan again, and takes another seat; its first attempt still means the first', async () => {
    const code = await withCode({ minutes: 1440, viewers: 2 });
    const [verifier, attempt] = [someone(), newKey()];
    const first = await view(verifier, tokenAt(code, NOW), { attempt });
    expect(await view(verifier, tokenAt(code, NOW))).toEqual(first);
    cloud.setClock(first.until);
    const token = tokenAt(code, cloud.now());
    expect(await view(verifier, token, { attempt })).toEqual(first);
    const second = await view(verifier, token);
    expect(second.view).not.toBe(first.view);
    expect((await verifier.call('verifier', 'getView', { view: second.view })).statement.number).toBe(code.number);
    expect(storedCode(cloud, code.code)).toMatchObject({
      seatsLeft: 0,
      uses: [{ attempt: expect.any(String) }, { account: verifier.account() }],
    });
  });

  test('many viewers, up to the number the holder set; nobody takes a second seat', async () => {
    const code = await withCode({ viewers: 3 });
    const token = tokenAt(code, NOW);
    const first = someone();
    const attempt = newKey();
    const seen = [await view(first, token, { attempt }), await view(first, token, { attempt }), await view(first, token)];
    expect([seen[1], seen[2]]).toEqual([seen[0], seen[0]]);
    expect(await outcome(someone(), token)).toBe('open');
    expect(await code.holder.call('holder', 'getCode', { code: code.code })).toMatchObject({ state: 'open', viewersLeft: 1 });
    expect(await outcome(someone(), token)).toBe('open');
    expect(await outcome(someone(), token)).toBe('CODE_USED');
    const status = await code.holder.call('holder', 'getCode', { code: code.code });
    expect(status).toMatchObject({ state: 'spent', viewersLeft: 0 });
    expect(status.scans.map((s) => s.scan)).toEqual([0, 1, 2]);
  });

  test('for a named recipient: only who holds that organisation, shown as registered', async () => {
    const [recipient, stranger, other] = [someone(), someone(), someone()];
    const { subject: bank, somebody } = seed.addHolder(cloud, recipient, { name: '示例银行' });
    seed.addHolder(cloud, other);
    const code = await withCode({ recipient: bank._id });
    const token = tokenAt(code, NOW);
    expect(await outcome(stranger, token, { name: '示例银行' })).toBe('CODE_NAMED');
    expect(await outcome(other, token, { name: '示例银行' })).toBe('CODE_NAMED');
    expect(storedCode(cloud, code.code).seatsLeft).toBe(1);
    // Somebody who represents it, but is not logged in here.
    expect(await outcome(someone(), token, { name: somebody.name })).toBe('CODE_NAMED');
    expect(await outcome(recipient, token, { name: '别的名字' })).toBe('open');
    const { scans } = await code.holder.call('holder', 'getCode', { code: code.code });
    expect(scans).toMatchObject([{ who: { name: '示例银行', known: 'registered' } }]);
    expect(await code.holder.refused('holder', 'openCode', { report: code.number, recipient: seed.newUscc(), key: newKey() })).toBe(
      'SUBJECT_NOT_FOUND',
    );
  });

  const MINUTE = 60_000;
  test.each<[string, (recipient: Client, bank: string) => unknown]>([
    ['whose login ran out', () => cloud.setClock(NOW + 10 * MINUTE)],
    ['who logged out', (recipient) => recipient.call('public', 'logout', {})],
    ['who let go of the organisation', (recipient, bank) => recipient.call('holder', 'unbindSubject', { uscc: bank })],
  ])('a named recipient %s sees nothing more of the report', async (_name, change) => {
    const [recipient, somebody] = [someone(), seed.newPerson()];
    const bank = seed.addSubject(cloud, somebody, { name: '示例银行' });
    seed.addBinding(cloud, bank, somebody);
    seed.signIn(cloud, recipient, somebody, NOW + 10 * MINUTE);
    const code = await withCode({ recipient: bank._id });
    const { view: id } = await view(recipient, tokenAt(code, NOW));
    const look = () =>
      Promise.all((['getView', 'watchView'] as const).map((action) => recipient.refused('verifier', action, { view: id })));
    expect(await look()).toEqual(['ALLOWED', 'ALLOWED']);
    await change(recipient, bank._id);
    expect(await look()).toEqual(['VIEW_NOT_FOUND', 'VIEW_NOT_FOUND']);
  });

  test('any other name is only what the scanner says', async () => {
    const code = await withCode({ viewers: 3 });
    const token = tokenAt(code, NOW);
    for (const name of ['  示例银行 ', undefined, ' ']) await view(someone(), token, { name });
    const { scans } = await code.holder.call('holder', 'getCode', { code: code.code });
    expect(scans.map((s) => s.who)).toEqual([
      { name: '示例银行', known: 'self' },
      { name: null, known: 'unknown' },
      { name: null, known: 'unknown' },
    ]);
  });
});
