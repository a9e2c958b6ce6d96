/** Splits a multipart/form-data body into its fields, as bytes. The SDK sends `wx.openApi` this way. */
export function parseMultipart(body: Buffer, contentType: string): Record<string, Buffer> {
  const boundary = /boundary=(?:"([^"]+)"|([^;]+))/.exec(contentType);
  const fields: Record<string, Buffer> = {};
  if (!boundary) return fields;
  const mark = Buffer.from(`--${boundary[1] ?? boundary[2]}`);
  for (let at = body.indexOf(mark); at !== -1;) {
    const start = at + mark.length + 2;
    const next = body.indexOf(mark, start);
    if (next === -1) break;
    const head = body.indexOf('\r\n\r\n', start);
    const name = head !== -1 && head < next ? /name="([^"]*)"/.exec(body.toString('latin1', start, head)) : null;
    if (name) fields[name[1]!] = body.subarray(head + 4, next - 2);
    at = next;
  }
  return fields;
}
