import { parseMultipart } from '../../../local/emulator/admin/multipart';

const type = 'multipart/form-data; boundary=----b1';
const body = (...parts: [head: string, value: Buffer | string][]) =>
  Buffer.concat([
    ...parts.flatMap(([head, value]) => [Buffer.from(`------b1\r\n${head}\r\n\r\n`), Buffer.from(value as string), Buffer.from('\r\n')]),
    Buffer.from('------b1--\r\n'),
  ]);
const named = (name: string) => `Content-Disposition: form-data; name="${name}"`;

test('fields come back by name, as the bytes they were', async () => {
  const bytes = Buffer.from([0, 255, 13, 10, 45, 45, 195, 40]);
  const sent = body(
    [named('action'), '动作'],
    [`${named('requestData')}\r\nContent-Type: application/octet-stream`, bytes],
    [named('empty'), ''],
  );
  const fields = await parseMultipart(sent, type);
  expect(fields).toEqual({ action: Buffer.from('动作'), requestData: bytes, empty: Buffer.alloc(0) });
});

test('a boundary within a line of a value ends nothing', async () => {
  expect(await parseMultipart(body([named('a'), 'x------b1--y']), type)).toEqual({ a: Buffer.from('x------b1--y') });
});

test.each([
  ['a body cut short', body([named('a'), 'value']).subarray(0, 60), type],
  ['no body', Buffer.alloc(0), type],
  ['no boundary', body([named('a'), 'value']), 'multipart/form-data'],
])('%s is refused', async (_name, sent, contentType) => {
  await expect(parseMultipart(sent, contentType)).rejects.toThrow();
});
