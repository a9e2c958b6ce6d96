import fc from 'fast-check';
import type { CodeDoc, ReportDoc } from '../../cloudfunctions/store/documents';
import type { LocalCloud } from '../../local/emulator/cloud';
import type { Answer, Output } from '../../types/actions';
import { type Client, newKey, webClient, wechatClient } from '../support/clients';
import { startTestCloud } from '../support/cloud';
import { problems } from '../support/every-fault';
import { listen, sober } from '../support/said';
import * as seed from '../support/seed';
import { tokenAt } from '../support/token';
import { openChangzhi, question } from '../support/world';

let cloud: LocalCloud;
beforeAll(async () => {
  cloud = await startTestCloud({ workers: 4 });
  openChangzhi(cloud);
});
afterAll(() => cloud.close());

const KEYS = 2;
const VIEWERS = 2;
const small = fc.nat({ max: KEYS - 1 });
/** What somebody sends, with what goes wrong on the way and how often it is sent at once. */
const step = fc.record({
  what: fc.oneof(
    fc.record({ do: fc.constant('issue' as const), key: small }),
    fc.record({ do: fc.constant('open' as const), key: small, report: small }),
    fc.record({ do: fc.constant('redeem' as const), code: small, who: fc.nat({ max: 2 }), attempt: small, next: fc.boolean() }),
    fc.record({ do: fc.constant('end' as const), code: small }),
  ),
  times: fc.integer({ min: 1, max: 3 }),
  fault: fc.option(
    fc.record({
      at: fc.integer({ min: 1, max: 8 }),
      mode: fc.constantFrom('fail' as const, 'drop' as const, 'repeat' as const, 'delay' as const),
    }),
  ),
});
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

/** One holder, three scanners, and what each was told. */
class Story {
  readonly holder: Client = wechatClient(cloud);
  readonly scanners: Client[] = [wechatClient(cloud), webClient(cloud), webClient(cloud)];
  readonly subject = seed.addHolder(cloud, this.holder).subject;
  readonly keys = Array.from({ length: KEYS }, () => ({ issue: newKey(), open: newKey(), attempt: newKey() }));
  readonly numbers: (string | undefined)[] = [];
  readonly opened: (Output<'holder', 'openCode'> | undefined)[] = [];
  /** Every answer that was not the same as an earlier one to the same request, or came after the code's end. */
  readonly told = new Map<string, string>();
  readonly ended = new Set<number>();

  send({ what }: Step): Promise<Answer<unknown>> | null {
    const { holder } = this;
    if (what.do === 'issue')
      return holder.ask('holder', 'issueReport', { ...question, subject: this.subject._id, key: this.keys[what.key]!.issue });
    if (what.do === 'open') {
      const report = this.numbers[what.report];
      return report ? holder.ask('holder', 'openCode', { report, viewers: VIEWERS, key: this.keys[what.key]!.open }) : null;
    }
    const code = this.opened[what.code];
    if (!code) return null;
    if (what.do === 'end') return holder.ask('holder', 'endCode', { code: code.code });
    const token = tokenAt(code, cloud.now() + (what.next ? 9000 : 0));
    return this.scanners[what.who]!.ask('verifier', 'redeemToken', { token, attempt: this.keys[what.attempt]!.attempt });
  }

  async play(s: Step): Promise<void> {
    const { what, times, fault } = s;
    cloud.faults.reset();
    if (fault) cloud.faults.arm({ ...fault, ms: 20, action: /^database\./ });
    const overBefore = what.do === 'redeem' && this.ended.has(what.code);
    const usedBefore = this.usesOf(what.do === 'redeem' ? what.code : -1);
    const answers = await Promise.all(Array.from({ length: times }, () => this.send(s)));
    cloud.faults.reset();
    for (const answer of answers) {
      if (!answer) continue;
      const refusals = { issue: ['BUSY'], open: ['BUSY', 'KEY_REUSED'], end: ['BUSY'], redeem: ['BUSY', 'CODE_USED', 'CODE_ENDED'] }[
        what.do
      ];
      if (!answer.ok) expect(refusals).toContain(answer.error.code);
      else this.remember(what, answer.data);
    }
    // Nothing is added to a code that has ended.
    if (overBefore) expect(this.usesOf(what.code)).toBe(usedBefore);
  }

  remember(what: Step['what'], data: unknown): void {
    if (what.do === 'issue') this.numbers[what.key] = (data as Output<'holder', 'issueReport'>).number;
    if (what.do === 'open') this.opened[what.key] = data as Output<'holder', 'openCode'>;
    if (what.do === 'end') return void this.ended.add(what.code);
    // A seat is an account's, whichever attempt asks.
    const request = JSON.stringify({ ...what, next: 0, report: 0, attempt: 0 });
    const text = JSON.stringify(data);
    expect(this.told.get(request) ?? text).toBe(text);
    this.told.set(request, text);
  }

  usesOf(code: number): number {
    const id = this.opened[code]?.code;
    return id ? cloud.database.get<CodeDoc>('codes', id)!.uses.length : 0;
  }

  async check(): Promise<void> {
    const reports = [...cloud.database.all<ReportDoc>('reports')].filter((r) => r.subject === this.subject._id);
    const codes = [...cloud.database.all<CodeDoc>('codes')].filter((c) => c.subject === this.subject._id);
    expect(reports.length).toBeLessThanOrEqual(KEYS);
    expect(codes.length).toBeLessThanOrEqual(KEYS);
    for (const number of this.numbers) if (number) expect(reports.map((r) => r.number)).toContain(number);
    for (const { uses, seatsLeft, viewers } of codes) {
      expect(uses.length).toBeLessThanOrEqual(viewers);
      expect([seatsLeft, new Set(uses.map((use) => use.account)).size]).toEqual([viewers - uses.length, uses.length]);
    }
    // Whoever was given a view has a use of their own.
    const views = [...this.told].filter(([request]) => request.includes('"redeem"')).map(([, text]) => text);
    expect(new Set(views).size).toBe(views.length);
    expect(await problems(cloud)).toEqual([]);
  }
}

test('whatever is sent, however often, with whatever going wrong: one report a key, one code a key, one use an account', async () => {
  const said = listen();
  try {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 14 }), async (steps) => {
        const story = new Story();
        // Something to act on, before things go wrong.
        const at = { times: 1, fault: null };
        await story.play({ ...at, what: { do: 'issue', key: 0 } });
        await story.play({ ...at, what: { do: 'open', key: 0, report: 0 } });
        for (const s of steps) await story.play(s);
        await story.check();
      }),
      { numRuns: 25 },
    );
  } finally {
    expect((await said.stop()).filter((line) => !sober.test(line))).toEqual([]);
  }
});
