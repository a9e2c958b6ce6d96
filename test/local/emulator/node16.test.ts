import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import { pdfPass } from '../../../cloudfunctions/runtime/pdf-pass';
import { doors } from '../../../local/build/cloud';
import type { LocalCloud } from '../../../local/emulator/cloud';
import { builtFunctions } from '../../support/built';
import { attachSdk, startTestCloud } from '../../support/cloud';
import { openChangzhi, withReport } from '../../support/world';
import { reports } from '../../../cloudfunctions/store/documents';

// What ECMAScript and Node got after version 16, which the cloud runs: gone before a door is loaded. `toSorted` stays, for this Node's
// own modules ask for it.
const before = `
for (const name of ['findLast', 'findLastIndex', 'toReversed', 'toSpliced', 'with']) delete Array.prototype[name];
for (const name of ['isWellFormed', 'toWellFormed']) delete String.prototype[name];
delete Array.fromAsync; delete Object.groupBy; delete Promise.withResolvers;
for (const name of ['structuredClone', 'fetch', 'Headers', 'Request', 'Response', 'FormData', 'Blob', 'ReadableStream', 'TextDecoderStream', 'crypto'])
  delete globalThis[name];
const main = (name, event) => require(${'`${process.argv[1]}/${name}/index.js`'}).main(event);
const answer = (given) => process.stdout.write(JSON.stringify(given), () => process.exit(0));
`;

let cloud: LocalCloud;
beforeAll(async () => {
  cloud = await startTestCloud();
  attachSdk(cloud);
  openChangzhi(cloud);
});
afterAll(() => cloud.close());

/** What a script says, run where nothing later than Node 16 is in reach. */
async function said(script: string): Promise<unknown> {
  const env = { ...process.env, PUBLIC_ORIGIN: cloud.origin, ...cloud.sdkEnv() };
  const { stdout } = await promisify(execFile)(process.execPath, ['-e', before + script, path.resolve(await builtFunctions())], {
    env,
    maxBuffer: 1 << 24,
  });
  return JSON.parse(stdout) as unknown;
}

test.each(doors)('%s loads', async (name) => {
  expect(await said(`answer(typeof require(process.argv[1] + '/${name}/index.js').main)`)).toBe('function');
});

test('the contract is written', async () => {
  const asked = JSON.stringify({ httpMethod: 'GET', path: '/api/openapi.json', headers: {} });
  expect(await said(`main('web', ${asked}).then(({ statusCode, body }) => answer([statusCode, JSON.parse(body).openapi]))`)).toEqual([
    200,
    '3.1.0',
  ]);
});

test('a document is made and signed', async () => {
  const { number } = await withReport(cloud);
  const [report] = await reports.find({ number }, { limit: 1 });
  const what = { of: 'report' as const, id: report!._id, account: 'me' };
  const asked = JSON.stringify({ ...what, pass: pdfPass(what) });
  expect(await said(`main('document', ${asked}).then(answer)`)).toEqual({ ok: true });
});
