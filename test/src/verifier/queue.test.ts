jest.mock('@tarojs/taro', () => ({ __esModule: true, default: {} }));

import { CloudError } from '../../../src/shell/cloud';
import type { ChosenFile } from '../../../src/verifier/file/pdf';
import { type Check, runQueue } from '../../../src/verifier/file/queue';
import { tallyWords } from '../../../src/verifier/files/tally';
import type { HeldResult } from '../../../src/verifier/result/held';

const said = (verdict: string, tone?: string): HeldResult =>
  ({ answer: { verdict, result: tone ? { overall: { tone } } : null } }) as unknown as HeldResult;
const good = said('genuine', 'good');
const refusal = (code: CloudError['code']) => new CloudError(code, `因为${code}`);

/** A queue of so many files; `answers` by turn, whatever file asks. */
function queueOf(count: number, answers: (HeldResult | CloudError)[]) {
  let checks = Array.from({ length: count }, (_, i): Check => {
    return { id: String(i), file: { name: `${i}.pdf` } as ChosenFile, key: `key${i}`, state: 'waiting', hashed: 0 };
  });
  const asked: string[] = [];
  let working = 0;
  let most = 0;
  const change = (id: string, next: Partial<Check>) => void (checks = checks.map((one) => (one.id === id ? { ...one, ...next } : one)));
  const run = (gone = () => false) =>
    runQueue({
      ...{ checks: () => checks, change, gone },
      check: async ({ key }) => {
        asked.push(key);
        most = Math.max(most, ++working);
        await Promise.resolve();
        working--;
        const answer = answers.shift() ?? good;
        if (answer instanceof CloudError) throw answer;
        return answer;
      },
    });
  return { run, change, asked, most: () => most, states: () => checks.map(({ state }) => state).join(' '), checks: () => checks };
}

test('twenty files are checked one after the other, in their order', async () => {
  const queue = queueOf(20, []);
  expect(await queue.run()).toBeNull();
  expect(queue.asked).toEqual(Array.from({ length: 20 }, (_, i) => `key${i}`));
  expect(queue.most()).toBe(1);
  expect(new Set(queue.states().split(' '))).toEqual(new Set(['done']));
});

test.each(['NETWORK', 'BUSY', 'INTERNAL', 'KEY_REUSED'] as const)(
  '%s stops one file and no other; its retry bears the same key',
  async (code) => {
    const queue = queueOf(3, [good, refusal(code)]);
    expect(await queue.run()).toBeNull();
    expect(queue.states()).toBe('done failed done');
    expect(queue.checks()[1]!.error!.hint).toBe(`因为${code}`);
    queue.change('1', { state: 'waiting' });
    expect(await queue.run()).toBeNull();
    expect(queue.states()).toBe('done done done');
    expect(queue.checks()[1]!.error).toBeUndefined();
    expect(queue.asked).toEqual(['key0', 'key1', 'key2', 'key1']);
  },
);

test.each(['TOO_MANY_TRIES', 'TOO_MANY_FAILURES'] as const)(
  'at %s the rest waits, nothing is lost, and it goes on where it stopped',
  async (code) => {
    const queue = queueOf(4, [good, refusal(code)]);
    expect(await queue.run()).toMatchObject({ code });
    expect(queue.states()).toBe('done waiting waiting waiting');
    expect(queue.checks()[1]!.error).toMatchObject({ code });
    expect(await queue.run()).toBeNull();
    expect(queue.states()).toBe('done done done done');
    expect(queue.asked).toEqual(['key0', 'key1', 'key1', 'key2', 'key3']);
  },
);

test('a page that is gone asks no more', async () => {
  const queue = queueOf(3, []);
  expect(await queue.run(() => queue.asked.length === 1)).toBeNull();
  expect(queue.asked).toHaveLength(1);
});

test('all of them in one sentence: only what stands counts as genuine, records are named', async () => {
  const queue = queueOf(5, [good, said('genuine', 'bad'), said('ended', 'good'), said('notFound'), refusal('NETWORK')]);
  await queue.run();
  expect(tallyWords(queue.checks())).toBe('共5份，真实有效2份（其中有记录的1份），不能采用或要再看的2份，没有核对成1份。');
});
