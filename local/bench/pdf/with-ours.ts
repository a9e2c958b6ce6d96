import { readFileSync } from 'node:fs';
import { makePdf } from '../../../cloudfunctions/pdf/make-pdf';
import type { Content } from './content';
import { repeat } from './repeat';

// Runs alone, bundled as the function is: laid out, drawn, signed and hashed.
const [, , file, times] = process.argv;
const { statement } = JSON.parse(readFileSync(file!, 'utf8')) as Content;
void repeat(async () => (await makePdf(statement)).bytes, Number(times)).then((figures) =>
  console.log(JSON.stringify({ ...figures, peak: process.resourceUsage().maxRSS * 1024 })),
);
