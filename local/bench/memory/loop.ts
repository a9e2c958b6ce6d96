import { readFileSync } from 'node:fs';
import { makePdf } from '../../../cloudfunctions/pdf/make-pdf';
import type { Statement } from '../../../types/report';

// Runs alone, bundled as the function is: one instance that makes report after report, each of another company.
const [, , file, count, step] = process.argv;
const statements = JSON.parse(readFileSync(file!, 'utf8')) as Statement[];
const common = 0x4e00;
const nameOf = (n: number): string =>
  `${Array.from({ length: 8 }, (_, i) => String.fromCharCode(common + (((n * 8 + i) * 2654435761) % 20_000))).join('')}有限公司`;

async function main(): Promise<void> {
  const rss: number[] = [];
  const live: number[] = [];
  for (let n = 0; n < Number(count); n++) {
    const statement = statements[n % statements.length]!;
    await makePdf({ ...statement, subject: { ...statement.subject, name: nameOf(n) } });
    if ((n + 1) % Number(step) !== 0) continue;
    rss.push(process.memoryUsage().rss);
    global.gc!();
    const { heapUsed, external } = process.memoryUsage();
    live.push(heapUsed + external);
  }
  console.log(JSON.stringify({ rss, live, peak: process.resourceUsage().maxRSS * 1024 }));
}
void main();
