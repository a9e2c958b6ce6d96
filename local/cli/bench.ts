import { bench } from '../bench/bench';
import { type PartName, partNames } from '../bench/parts';
import { say } from '../bench/say';
import { args } from './args';
import { run } from './run';

const usage = `npm run bench -- [--only ${partNames.join('|')}] [--quick] [--json]`;

export default run(module, async () => {
  const options = { quick: { type: 'boolean' }, json: { type: 'boolean' }, only: { type: 'string', multiple: true } } as const;
  const { values } = args(options, usage);
  const names = values.only ?? partNames;
  const unknown = names.find((name) => !(partNames as string[]).includes(name));
  if (unknown !== undefined) throw new Error(`没有“${unknown}”这一部分。用法：${usage}`);
  const measured = await bench(names as PartName[], values.quick ?? false);
  const command = ['npm run bench', ...(process.argv.length > 2 ? ['--', ...process.argv.slice(2)] : [])].join(' ');
  if (values.json) console.log(JSON.stringify({ command, ...measured }, null, 1));
  else say(measured, command);
});
