import type { IncomingMessage } from 'node:http';

/** What bodies that aren't all there yet may hold in memory together, bytes. */
export interface Budget {
  left: number;
}

/**
 * Reads a request's body.
 * @param budget shared by the requests of a door; what this one holds is given back with its answer
 * @returns null if it's longer than `limit` bytes, or than the budget has left; the rest is then not read
 */
export function readBody(request: IncomingMessage, limit: number, budget: Budget = { left: Infinity }): Promise<Buffer | null> {
  if (Number(request.headers['content-length'] ?? 0) > limit) return Promise.resolve(null);
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let length = 0;
    request.on('close', () => (budget.left += length));
    request.on('data', (chunk: Buffer) => {
      length += chunk.length;
      budget.left -= chunk.length;
      if (length > limit || budget.left < 0) {
        chunks.length = 0;
        request.pause();
        resolve(null);
        return;
      }
      chunks.push(chunk);
    });
    request.on('end', () => resolve(Buffer.concat(chunks)));
    request.on('error', reject);
    request.on('aborted', () => reject(new Error('aborted')));
  });
}
