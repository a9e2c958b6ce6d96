import { createHash, randomBytes } from 'node:crypto';
import { request as plain } from 'node:http';
import { request as secure } from 'node:https';
import { Boolean, Integer, OctetString } from 'asn1js';
import { AppError } from '../../types/errors';
import { type Value, decode, encode, membersOf, octets, oid, sequence } from './asn1';

const sha256 = '2.16.840.1.101.3.4.2.1';
/** The most a timestamp may take, bytes, and how long its authority may, ms. */
const MOST = 16_384;
const PATIENCE = 5000;

/**
 * A timestamp of a signature (RFC 3161, RFC 5816) by the authority at `APP_TSA_URL`: its token, to stand beside the signature. That the
 * token is of this very signature and this very request is checked; whom to believe is for whoever verifies it.
 * @returns null where no authority is set @throws AppError BUSY when it doesn't answer, refuses or answers for something else
 */
export async function timestampOf(signature: Uint8Array, url = process.env.APP_TSA_URL): Promise<Value | null> {
  if (!url) return null;
  const imprint = sequence(sequence(oid(sha256)), octets(createHash('sha256').update(signature).digest()));
  const nonce = new Integer({ valueHex: positive(randomBytes(8)) });
  const query = sequence(new Integer({ value: 1 }), imprint, nonce, new Boolean({ value: true }));
  try {
    return tokenIn(await ask(url, encode(query)), { imprint: encode(imprint), nonce: encode(nonce) });
  } catch (cause) {
    throw new AppError('BUSY', 'the timestamp authority gave no timestamp', { cause });
  }
}

/** Reads a TimeStampResp (RFC 3161 §2.4.2). @throws Error unless it grants a token of this imprint and nonce */
function tokenIn(answer: Buffer, asked: { imprint: Buffer; nonce: Buffer }): Value {
  const [status, token] = membersOf(decode(answer));
  // PKIStatus: 0 granted, 1 granted with modifications
  const [code] = membersOf(status);
  if (!(code instanceof Integer) || code.valueBlock.valueDec > 1 || !token) throw new Error('refused');
  const [, content] = membersOf(token);
  const [, , encapsulated] = membersOf(membersOf(content)[0]);
  const [, wrapped] = membersOf(encapsulated);
  const [info] = membersOf(wrapped);
  if (!(info instanceof OctetString)) throw new Error('no timestamp');
  const [, , imprint, , , ...rest] = membersOf(decode(new Uint8Array(info.getValue())));
  if (!encode(imprint!).equals(asked.imprint)) throw new Error('of something else');
  if (!rest.some((part) => encode(part).equals(asked.nonce))) throw new Error('an answer to another request');
  return token;
}

function positive(bytes: Buffer): Buffer {
  bytes[0] = (bytes[0]! & 0x7f) | 0x40;
  return bytes;
}

const ask = (url: string, body: Buffer): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    const headers = { 'content-type': 'application/timestamp-query', 'content-length': body.length };
    const send = url.startsWith('https:') ? secure : plain;
    const sent = send(url, { method: 'POST', headers, timeout: PATIENCE }, (answer) => {
      const parts: Buffer[] = [];
      answer.on('data', (part: Buffer) => {
        parts.push(part);
        if (Buffer.concat(parts).length > MOST) sent.destroy(new Error('too long'));
      });
      answer.on('end', () => (answer.statusCode === 200 ? resolve(Buffer.concat(parts)) : reject(new Error('no answer'))));
      answer.on('error', reject);
    });
    sent.on('timeout', () => sent.destroy(new Error('too slow')));
    sent.on('error', reject);
    sent.end(body);
  });
