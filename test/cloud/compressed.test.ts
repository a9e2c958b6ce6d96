import http from 'node:http';
import { gunzipSync } from 'node:zlib';
import type { LocalCloud } from '../../local/emulator/cloud';
import { startTestCloud } from '../support/cloud';

let cloud: LocalCloud;
beforeAll(async () => {
  cloud = await startTestCloud();
});
afterAll(() => cloud.close());

/** One call of the web door, nothing decoded. */
function raw(action: string, input: object, accepts?: string): Promise<{ encoding: unknown; vary: unknown; bytes: Buffer }> {
  return new Promise((resolve, reject) => {
    const headers = { 'content-type': 'application/json', ...(accepts === undefined ? {} : { 'accept-encoding': accepts }) };
    const request = http.request(`${cloud.origin}/api/${action}`, { method: 'POST', headers }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () =>
        resolve({ encoding: response.headers['content-encoding'], vary: response.headers.vary, bytes: Buffer.concat(parts) }),
      );
    });
    request.on('error', reject);
    request.end(JSON.stringify(input));
  });
}
const long = (accepts?: string) => raw('public/getPack', { id: 'changzhi' }, accepts);

test('a long answer comes as gzip to whom takes it, the same words in less than half of the bytes', async () => {
  const [plain, packed] = [await long(), await long('br, gzip;q=0.8')];
  expect(packed).toMatchObject({ encoding: 'gzip', vary: 'Accept-Encoding' });
  const dataOf = ({ data }: { data: unknown }) => data;
  expect(dataOf(JSON.parse(gunzipSync(packed.bytes).toString()))).toEqual(dataOf(JSON.parse(plain.bytes.toString())));
  expect(packed.bytes.length * 2).toBeLessThan(plain.bytes.length);
});

test.each([undefined, 'identity', 'br', 'gzip;q=0', 'x-gzipped'])('accepting %s gets it as it is', async (accepts) => {
  const { encoding, bytes } = await long(accepts);
  expect(encoding).toBeUndefined();
  expect(JSON.parse(bytes.toString())).toMatchObject({ ok: true });
});

test('a short answer is not packed', async () => {
  expect((await raw('public/getMe', {}, 'gzip')).encoding).toBeUndefined();
});
