import { createHash } from 'node:crypto';
import { claimsReceipt } from '../core/verdict/claimed-receipt';
import { claimedNumber } from '../core/verdict/claimed-number';
import { type FileAgainst, decideVerdict } from '../core/verdict/decide-verdict';
import { ORIGINAL_LIMIT, fileShape, isData } from '../core/verdict/file-shape';
import { type DocumentDoc, documents, reports } from '../store/documents';
import { readStored } from '../store/files';
import type { Judged } from '../core/verdict/judged';
import { judgeSigned } from './judge-signed';
import { knownReport } from './known-report';
import { judgeRegistered } from './judge-hash';

const sha256Of = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/**
 * Judge a file: its size and first bytes, then its SHA-256 against the registered ones, and only to explain a mismatch a scan for the
 * number it names. Nothing parses a PDF: a small hostile one can cost a parser gigabytes. A signed file of data is judged by what it says.
 * @param head the first 3 MiB, or all of it when it is no larger @param size of the whole, bytes
 */
export async function judgeFile(head: Buffer, size: number, today: string): Promise<Judged> {
  const shape = fileShape(head, size);
  if (isData(head, size)) return judgeSigned(head, { sha256: sha256Of(head), hashedBy: 'cloud' }, today);
  if (shape !== 'pdf')
    return { door: 'file', reason: decideVerdict({ door: 'file', shape, life: null, against: null }), report: null, file: null };

  const whole = size <= ORIGINAL_LIMIT && size === head.length;
  const sha256 = sha256Of(head);
  const file = whole ? { sha256, hashedBy: 'cloud' as const } : null;
  const original = file && (await judgeRegistered('file', file, today));
  if (original) return original;
  if (claimsReceipt(head)) return { door: 'file', reason: 'RECEIPT_CHANGED', report: null, file };

  const named = await compareWithNamed(head, size, today);
  const reason = decideVerdict({ door: 'file', shape, life: null, against: named?.against ?? null });
  return { door: 'file', reason, report: named?.report ?? null, file };
}

async function compareWithNamed(
  head: Uint8Array,
  size: number,
  today: string,
): Promise<{ report: NonNullable<Judged['report']>; against: FileAgainst } | null> {
  const number = claimedNumber(head);
  const [report] = number ? await reports.find({ number }, { limit: 1 }) : [];
  const document = report && (await documents.get(report._id));
  if (!document) return null;
  const beginsWithOriginal = size > document.size && sha256Of(head.subarray(0, document.size)) === document.sha256;
  const against = { size, originalSize: document.size, beginsWithOriginal, isBeginning: await isBeginning(head, document) };
  return { report: await knownReport(report, today), against };
}

/**
 * Whether a file is the original, cut short. Only from half of it on: by then it holds the whole cover, so that nobody learns the
 * verification code by trying one byte after another.
 */
async function isBeginning(head: Uint8Array, { size, file }: DocumentDoc): Promise<boolean> {
  if (head.length >= size || 2 * head.length < size) return false;
  return (await readStored(file)).subarray(0, head.length).equals(head);
}
