import { createHash } from 'node:crypto';
import type { ReceiptData } from '../../types/receipt-data';
import { layOutReceipt } from '../core/report/text/lay-out-receipt';
import { receiptLink } from '../core/statement/receipt-link';
import { receiptPass } from '../runtime/receipt-pass';
import { SERVICE_NAME, publicOrigin } from '../runtime/settings';
import type { Made } from './make-pdf';
import { pdfSigner } from './pdf-signer';
import { renderReceipt } from './render';
import { signPdf } from './sign-pdf';

/**
 * Make the PDF of a receipt and sign it: one page, of what the receipt itself says.
 * @param now epoch ms, when it is signed @throws AppError CONFIG_MISSING; BUSY without its timestamp
 */
export async function makeReceipt(receipt: ReceiptData, now: number): Promise<Omit<Made, 'payload' | 'qrVersion'>> {
  const signer = pdfSigner(now);
  const link = receiptLink(publicOrigin(), receipt.id, receiptPass(receipt.id));
  const layout = layOutReceipt(receipt, { service: SERVICE_NAME, link });
  const { bytes: unsigned, pages } = await renderReceipt(layout, receipt.at, { signer: signer.name, at: now, reason: '核验回执' });
  const bytes = await signPdf(unsigned, signer);
  return { bytes, sha256: createHash('sha256').update(bytes).digest('hex'), pages };
}
