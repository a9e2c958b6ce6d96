import { Busboy } from '@fastify/busboy';

/**
 * Splits a multipart/form-data body into its fields, as bytes: what was signed is bytes. The SDK sends `wx.openApi` this way.
 * @throws Error for a body that isn't whole, or a type without a boundary
 */
export async function parseMultipart(body: Buffer, contentType: string): Promise<Record<string, Buffer>> {
  const fields: Record<string, Buffer> = {};
  const parser = new Busboy({ headers: { 'content-type': contentType }, isPartAFile: () => true });
  return new Promise((resolve, reject) => {
    parser.on('file', (name, part) => {
      const chunks: Buffer[] = [];
      part.on('data', (chunk: Buffer) => chunks.push(chunk));
      part.on('end', () => (fields[name] = Buffer.concat(chunks)));
      part.on('error', reject);
    });
    parser.on('finish', () => resolve(fields));
    parser.on('error', reject);
    parser.end(body);
  });
}
