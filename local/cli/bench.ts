import { bench, plans } from '../bench/bench';
import { say } from '../bench/say';
import { args } from './args';
import { run } from './run';

const usage = 'npm run bench -- [--quick] [--json]';

run(async () => {
  const { values } = args({ quick: { type: 'boolean' }, json: { type: 'boolean' } }, usage);
  const plan = plans[values.quick ? 'quick' : 'whole'];
  const figures = await bench(plan, (text) => process.stderr.write(`${text}……\n`));
  const command = `npm run bench${values.quick ? ' -- --quick' : ''}`;
  if (values.json) console.log(JSON.stringify({ command, ...figures }, null, 1));
  else say(figures, command);
});
