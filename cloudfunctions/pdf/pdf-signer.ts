import { type KeyObject, X509Certificate, createPrivateKey, sign } from 'node:crypto';
import { AppError } from '../../types/errors';
import { decode } from './asn1';
import type { Signer } from './cms';

export interface PdfSigner extends Signer {
  /** As its certificate says: common name, else organisation. */
  name: string;
  /** When its certificates hold, all of them, epoch ms. */
  from: number;
  until: number;
}

let read: PdfSigner | undefined;

/**
 * What signs documents: `APP_PDF_KEY` (base64 of PKCS#8, ECDSA P-256) and `APP_PDF_CERT` (base64 of DER, the key's own first, then
 * whoever certified it, with commas between). A key of its own: it signs neither statements nor receipts.
 * @param now epoch ms; outside its certificates' time nothing is signed
 * @throws AppError CONFIG_MISSING unless both are set, belong together and hold now
 */
export const pdfSigner = (now: number): PdfSigner => holding((read ??= readSigner(process.env, now)), now);

function holding(signer: PdfSigner, now: number): PdfSigner {
  if (now >= signer.from && now <= signer.until) return signer;
  throw new AppError('CONFIG_MISSING', `APP_PDF_CERT holds from ${day(signer.from)} to ${day(signer.until)} only`);
}

/** The signer of these settings. @throws AppError CONFIG_MISSING */
export function readSigner({ APP_PDF_KEY: secret, APP_PDF_CERT: chain }: NodeJS.ProcessEnv, now: number): PdfSigner {
  if (!secret || !chain) throw new AppError('CONFIG_MISSING', 'APP_PDF_KEY or APP_PDF_CERT is not set');
  let key: KeyObject;
  let certificates: X509Certificate[];
  let values: Signer['certificates'];
  try {
    const bytes = chain.split(',').map((text) => Buffer.from(text.trim(), 'base64'));
    values = bytes.map(decode);
    certificates = bytes.map((der) => new X509Certificate(der));
    key = createPrivateKey({ key: Buffer.from(secret, 'base64'), format: 'der', type: 'pkcs8' });
    if (!certificates[0]!.checkPrivateKey(key)) throw new Error('another key');
  } catch (cause) {
    throw new AppError('CONFIG_MISSING', 'APP_PDF_KEY and APP_PDF_CERT do not belong together', { cause });
  }
  const signer = {
    ...{ certificates: values, sign: (message: Uint8Array) => sign('sha256', message, key), name: nameOf(certificates[0]!) },
    from: Math.max(...certificates.map(({ validFrom }) => Date.parse(validFrom))),
    until: Math.min(...certificates.map(({ validTo }) => Date.parse(validTo))),
  };
  return holding(signer, now);
}

function nameOf(certificate: X509Certificate): string {
  const { CN, O } = certificate.toLegacyObject().subject as { CN?: string | string[]; O?: string | string[] };
  return [CN ?? O ?? ''].flat()[0]!;
}

const day = (time: number): string => new Date(time).toISOString().slice(0, 10);
