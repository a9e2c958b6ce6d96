import type { Part } from '../part';
import { kilo, print } from '../print';
import { type Offline, measureOffline } from './offline';
import { type Tokens, measureTokens } from './tokens';

/** What a phone works out by itself, with a JIT and, as a mini-program on iOS, without. */
export const phone: Part<{ tokens: Tokens; offline: Offline }> = {
  measure: async ({ dir, quick }) => ({ tokens: await measureTokens(dir), offline: await measureOffline(dir, quick ? 3 : 7) }),
  say({ tokens, offline: { bytes, gzip, jit, jitless } }) {
    print(
      ['手机端生成一个动态码', '微秒'],
      [
        ['有JIT', tokens.jit.toFixed(1)],
        ['无JIT（--jitless）', tokens.jitless.toFixed(1)],
      ],
    );
    const row = (name: string, { ours, peer }: Offline['jit']): string[] =>
      [ours.first, ours.median, peer.first, peer.median].reduce((cells, ms) => [...cells, ms.toFixed(2)], [name]);
    print(
      ['离线核验一个纸面二维码', '首次 ms', '再次 ms', '对照首次', '对照再次'],
      [row('有JIT', jit), row('无JIT（--jitless）', jitless)],
      [
        `无JIT目标：10 ms 以内。代码 ${kilo(bytes)} kB（gzip ${kilo(gzip)} kB），进核验分包，不进主包。`,
        '核验含两个 ES256 签名：报告的和撤销名单的。对照：同一进程里 OpenSSL（node:crypto）验两个 ES256 签名，机器码。',
      ],
    );
  },
};
