import { LONGEST_MS } from '../../../cloudfunctions/core/code/window';
import type { LocalCloud } from '../../../local/emulator/cloud';
import { clientAt, doors } from '../../support/clients';
import { NOW, startTestCloud } from '../../support/cloud';
import { problems } from '../../support/every-fault';
import { outcome, redeem, storedCode, view } from '../../support/redeem';
import { tokenAt } from '../../support/token';
import { openChangzhi, withCode } from '../../support/world';

let cloud: LocalCloud;
beforeAll(async () => {
  cloud = await startTestCloud();
  openChangzhi(cloud);
});
afterAll(() => cloud.close());
afterEach(() => cloud.setClock(NOW));

const MINUTE = 60_000;
type Code = Awaited<ReturnType<typeof withCode>>;
const actionsOf = ({ code }: Code): string[] => storedCode(cloud, code).outbox!.map(({ action }) => action);

describe.each(doors)('a code that is extended at the %s door', (door) => {
  const someone = () => clientAt(door, cloud);
  const opened = (options: Parameters<typeof withCode>[1] = {}) => withCode(cloud, options, someone());
  const extend = ({ holder, code }: Code, until: number) => holder.ask('holder', 'extendCode', { code, until });

  test('lasts until then and no longer; its tokens, its seats and what was seen stay as they were', async () => {
    const code = await opened({ viewers: 3 });
    const first = someone();
    const { view: id } = await view(first, tokenAt(code, NOW));
    const until = code.expires + 30 * MINUTE;
    expect(await extend(code, until)).toMatchObject({ ok: true, data: { state: 'open', expires: until, viewersLeft: 2 } });
    cloud.setClock(code.expires + MINUTE);
    expect(await outcome(someone(), tokenAt(code, cloud.now()))).toBe('open');
    await first.call('verifier', 'getView', { view: id });
    cloud.setClock(until);
    expect(await outcome(someone(), tokenAt(code, cloud.now()))).toBe('CODE_EXPIRED');
    expect(await problems(cloud)).toEqual([]);
  });

  test('is extended once, however often it is asked for; never shortened', async () => {
    const code = await opened();
    const until = code.expires + 30 * MINUTE;
    const answers = await Promise.all([extend(code, until), extend(code, until), extend(code, until)]);
    expect(answers.map((answer) => answer.ok && answer.data.expires)).toEqual([until, until, until]);
    expect(await extend(code, code.expires)).toMatchObject({ data: { expires: until } });
    expect(await extend(code, 0)).toMatchObject({ data: { expires: until } });
    expect(storedCode(cloud, code.code).expires).toBe(until);
    expect(actionsOf(code)).toEqual(['open-code', 'extend-code']);
  });

  test('two who extend it to different times leave the longer or are told', async () => {
    const code = await opened();
    const [short, long] = [code.expires + 10 * MINUTE, code.expires + 60 * MINUTE];
    const answers = await Promise.all([extend(code, short), extend(code, long)]);
    const { expires } = storedCode(cloud, code.code);
    expect([short, long]).toContain(expires);
    for (const [i, until] of [short, long].entries()) {
      const answer = answers[i]!;
      if (answer.ok) expect(answer.data.expires).toBeGreaterThanOrEqual(until);
      else expect(answer.error.code).toBe('CONFLICT');
    }
    expect(await problems(cloud)).toEqual([]);
  });

  test('lasts a day from its opening at most', async () => {
    const code = await opened();
    expect(await extend(code, code.opened + LONGEST_MS + 1)).toMatchObject({ ok: false, error: { code: 'CODE_TOO_LONG' } });
    expect(await extend(code, code.opened + LONGEST_MS)).toMatchObject({ ok: true, data: { expires: code.opened + LONGEST_MS } });
  });

  test.each<[string, string, (code: Code) => unknown]>([
    ['ended', 'CODE_ENDED', ({ holder, code }) => holder.call('holder', 'endCode', { code })],
    ['over', 'CODE_EXPIRED', (code) => cloud.setClock(code.expires)],
    ['used up', 'CODE_USED', (code) => redeem(someone(), tokenAt(code, NOW))],
    ['of a withdrawn report', 'REPORT_NOT_VALID', ({ holder, number }) => holder.call('holder', 'withdrawReport', { number })],
  ])('one that is %s is not extended, and the next step is said', async (_name, refusal, happens) => {
    const code = await opened();
    await happens(code);
    const answer = await extend(code, code.expires + MINUTE);
    expect(answer).toMatchObject({ ok: false, error: { code: refusal, hint: expect.stringMatching(/重新(亮码|开具)/) as string } });
    expect(storedCode(cloud, code.code).expires).toBe(code.expires);
    expect(actionsOf(code)).not.toContain('extend-code');
  });

  test("nobody else's is found", async () => {
    const [code, other] = [await opened(), await opened()];
    expect(await other.holder.refused('holder', 'extendCode', { code: code.code, until: code.expires + MINUTE })).toBe('CODE_NOT_FOUND');
  });
});
