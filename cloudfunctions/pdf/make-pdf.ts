import { createHash } from 'node:crypto';
import { AppError } from '../../types/errors';
import { pdfSigner } from './pdf-signer';
import { verificationCodeOf } from '../runtime/report-ids';
import { SERVICE_NAME, publicOrigin } from '../runtime/settings';
import { currentKeyId, signAs } from '../runtime/signing-keys';
import { layOut } from '../core/report/text/lay-out';
import { statementLink } from '../core/statement/link';
import { compactStatement } from '../core/statement/of-report';
import { joinPayload } from '../core/statement/payload';
import { encodeStatement } from '../core/statement/statement';
import { ORIGINAL_LIMIT } from '../core/verdict/file-shape';
import { fieldsUnder } from '../store/packs';
import type { Statement } from '../../types/report';
import { render } from './render';
import { signPdf } from './sign-pdf';

export interface Made {
  bytes: Buffer;
  /** Hex. */
  sha256: string;
  pages: number;
  /** The signed statement in the QR code. */
  payload: string;
  qrVersion: number;
}

/**
 * Make the PDF of a report and sign it. ECDSA never gives the same bytes twice: make it once, keep the bytes.
 * @param now epoch ms, when it is signed
 * @param limit bytes; the most an original may have, 3 MiB
 * @throws AppError REPORT_TOO_LONG above the limit; PACK_UNKNOWN, CONFIG_MISSING; BUSY without its timestamp
 */
export async function makePdf(statement: Statement, { now = Date.now(), limit = ORIGINAL_LIMIT } = {}): Promise<Made> {
  const signer = pdfSigner(now);
  const signed = encodeStatement(compactStatement(statement, fieldsUnder(statement.pack), currentKeyId('statement')));
  const payload = joinPayload(signed, signAs('statement', signed));
  const origin = publicOrigin();
  const layout = layOut(statement, {
    ...{ service: SERVICE_NAME, host: new URL(origin).host },
    code: verificationCodeOf(statement.number),
    link: statementLink(origin, payload),
  });
  const {
    bytes: unsigned,
    pages,
    qrVersion,
  } = await render(layout, statement.issued, { signer: signer.name, at: now, reason: '信用报告出具' });
  if (unsigned.length > limit) throw new AppError('REPORT_TOO_LONG');
  const bytes = await signPdf(unsigned, signer);
  return { bytes, sha256: createHash('sha256').update(bytes).digest('hex'), pages, payload, qrVersion };
}
