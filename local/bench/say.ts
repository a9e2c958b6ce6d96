import type { Measured } from './bench';
import type { Part } from './part';
import { parts, partNames } from './parts';

/** Print the figures for a reader who asks: how fast, beside what, on which machine. */
export function say({ machine, figures, seconds }: Measured, command: string): void {
  const { cpu, cores, memoryGb, system, node, fsyncMs } = machine;
  const whole = Object.values(seconds).reduce((sum, s) => sum + s, 0);
  console.log(`命令：${command}（${whole.toFixed(0)} 秒）`);
  console.log(`机器：${cpu}，${cores} 核，${memoryGb} GB，${system}，Node ${node}，一次落盘 ${fsyncMs.toFixed(2)} 毫秒`);
  console.log('各数为各轮的中位数，倍数为各轮倍数的中位数；每轮交替先后。延迟单位毫秒。');
  for (const name of partNames) {
    if (figures[name] === undefined) continue;
    console.log(`\n—— ${name}（${seconds[name]!.toFixed(0)} 秒）\n`);
    (parts[name] as Part<unknown>).say(figures[name]);
  }
}
