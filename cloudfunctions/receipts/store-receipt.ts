import { AppError } from '../../types/errors';
import { RECEIPT_SCHEMA, type ReceiptData } from '../../types/receipt-data';
import type { Compare, Receipt, Result } from '../../types/verdict';
import { maskedStatement } from '../core/identifiers/masked-statement';
import { issuerWords } from '../core/places/issuer-words';
import { signList } from '../core/statement/signed-list';
import { lifeUnder } from '../core/verdict/disclose';
import { spellOut } from '../core/verdict/spell-out';
import { type Call, auditEntry } from '../runtime/call';
import { digest, hmac } from '../runtime/keys';
import { publicOrigin } from '../runtime/settings';
import { currentKeyId, signAs } from '../runtime/signing-keys';
import { type ReceiptDoc, receipts } from '../store/documents';
import type { Judged } from '../core/verdict/judged';
import { receiptOwner } from './receipt-owner';
import { whoVerifies } from './who-verifies';

/**
 * The signed receipt of a verdict, kept under the request's key, so that a retry keeps no second one.
 * @param told name, code and result as the door disclosed them; null where it may not
 * @param who verified, and how that is known
 * @throws AppError KEY_REUSED for another question under the same key
 */
export async function storeReceipt(
  call: Call,
  { door, reason, report, file }: Judged & { report: NonNullable<Judged['report']> },
  { name, uscc, result }: Pick<Compare, 'name' | 'uscc'> & { result: Result | null },
  asked: { key: string },
  who = whoVerifies(call),
): Promise<Receipt> {
  const _id = hmac('receipt', `${receiptOwner(call)}|${asked.key}`)
    .toString('base64url')
    .slice(0, 32);
  const { number, issuer, place, issued, validTo, document } = maskedStatement(report.statement);
  const { verdict, words, hint } = spellOut(reason);
  const content = {
    ...{ door, reason, number, name, uscc, result, ...who, life: lifeUnder(door, reason, report.life) },
    ...{ sha256: file?.sha256 ?? null, hashedBy: file?.hashedBy ?? null },
  };
  const payload: ReceiptData = {
    ...{ typ: 'receipt', schema: RECEIPT_SCHEMA, id: _id, host: new URL(publicOrigin()).host, at: call.now, verdict, words, hint },
    ...{ ...content, issuer: issuerWords(issuer, place), issued, validTo, demo: document.demo },
  };
  const signed = signList('receipt', currentKeyId('receipt'), payload, (message) => signAs('receipt', message));
  const question = digest(JSON.stringify(asked));
  const receipt: ReceiptDoc = { _id, owner: receiptOwner(call), at: call.now, report: report.id, ...content, question, signed };
  const audit = auditEntry(call, 'verify', `receipts/${_id}`, { report: report.id, door, reason }, receipt);
  const stored = (await receipts.insert(receipt, audit)) ? receipt : await receipts.get(_id);
  if (!stored) throw new AppError('CONFLICT');
  if (stored.question !== question) throw new AppError('KEY_REUSED');
  return { id: _id, signed: stored.signed };
}
