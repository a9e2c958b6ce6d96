import { resultOf } from '../../cloudfunctions/core/verdict/disclose';
import { spellOut } from '../../cloudfunctions/core/verdict/spell-out';
import { RECEIPT_SCHEMA, type ReceiptData } from '../../types/receipt-data';
import { NOW } from './now';
import { aStatement } from './statements';

/** What a receipt says of a valid report whose PDF was compared by its hash. */
export function aReceipt(change: Partial<ReceiptData> = {}, statement = aStatement()): ReceiptData {
  const { next: _next, ...words } = spellOut(change.reason ?? 'VALID');
  const { number, issuer, issued, validTo, subject, document } = statement;
  return {
    ...{ typ: 'receipt', schema: RECEIPT_SCHEMA, id: 'abcdefghABCDEFGH01234567_-xyzXYZ', host: 'code.example.gov.cn', at: NOW },
    ...{ door: 'hash', by: '某招标代理有限公司', known: 'self', ...words },
    ...{ number, issuer, issued, validTo, demo: document.demo, name: subject.name, uscc: subject.uscc },
    ...{ life: { state: 'valid', since: null, flags: [] }, result: resultOf(statement), sha256: 'ab'.repeat(32), hashedBy: 'client' },
    ...change,
  };
}
