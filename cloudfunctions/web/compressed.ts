import { gzipSync } from 'node:zlib';
import type { HttpAnswer } from './http';

/** From here on it is worth it: a report is 30 kB, and 4 as gzip. */
const LEAST = 2048;

/**
 * An answer of 2 kB or more as gzip, where the caller takes it (RFC 9110 §12.5.3). No foreign page can put words of its own into an
 * answer and watch its length (BREACH): a POST from another origin is refused, and the cookie is SameSite=Strict.
 */
export function compressed(answer: HttpAnswer, accepts: string | undefined): HttpAnswer {
  if (answer.body.length < LEAST || !takesGzip(accepts ?? '')) return answer;
  const headers = { ...answer.headers, 'Content-Encoding': 'gzip', Vary: 'Accept-Encoding' };
  return { ...answer, headers, body: gzipSync(answer.body).toString('base64'), isBase64Encoded: true };
}

const takesGzip = (accepts: string): boolean =>
  accepts.split(',').some((one) => {
    const [coding, weight] = one.split(';').map((part) => part.trim());
    return coding === 'gzip' && !/^q=0(\.0*)?$/.test(weight ?? '');
  });
