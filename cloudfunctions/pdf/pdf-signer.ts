import { type KeyObject, X509Certificate, createPrivateKey, sign } from 'node:crypto';
import { AppError } from '../../types/errors';
import { decode, encode } from './asn1';
import type { Signer } from './cms';

let read: Signer | undefined;

/**
 * What signs documents: `APP_PDF_KEY` (base64 of PKCS#8, ECDSA P-256) and `APP_PDF_CERT` (base64 of DER, the key's own first, then
 * whoever certified it, with commas between). A key of its own: it signs neither statements nor receipts.
 * @throws AppError CONFIG_MISSING unless both are set and belong together
 */
export function pdfSigner(): Signer {
  if (read) return read;
  const { APP_PDF_KEY: secret, APP_PDF_CERT: chain } = process.env;
  if (!secret || !chain) throw new AppError('CONFIG_MISSING', 'APP_PDF_KEY or APP_PDF_CERT is not set');
  let key: KeyObject;
  let certificates: Signer['certificates'];
  try {
    certificates = chain.split(',').map((text) => decode(Buffer.from(text.trim(), 'base64')));
    key = createPrivateKey({ key: Buffer.from(secret, 'base64'), format: 'der', type: 'pkcs8' });
    if (!new X509Certificate(encode(certificates[0]!)).checkPrivateKey(key)) throw new Error('another key');
  } catch (cause) {
    throw new AppError('CONFIG_MISSING', 'APP_PDF_KEY and APP_PDF_CERT do not belong together', { cause });
  }
  return (read = { certificates, sign: (message) => sign('sha256', message, key) });
}
