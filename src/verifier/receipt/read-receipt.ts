import { decodeBase64url } from '../../../cloudfunctions/core/code/base64url';
import { asciiText } from '../../../cloudfunctions/core/statement/ascii-json';
import type { DoorCode, Reason } from '../../../types/reasons';
import type { Life } from '../../../types/report';
import type { Result } from '../../../types/verdict';
import type { SignedList } from '../../../types/trust';

/** What a receipt says. Whether its signature holds is for whoever it is shown to: this phone has it from the cloud itself. */
export interface ReceiptContent {
  id: string;
  host: string;
  at: number;
  door: DoorCode;
  reason: Reason;
  number: string;
  name: string | null;
  uscc: string | null;
  result: Result | null;
  by: string | null;
  life: Life;
  sha256: string | null;
  hashedBy: 'client' | 'cloud' | null;
}

/** @returns null for what is no receipt */
export function readReceipt({ payload }: SignedList): ReceiptContent | null {
  const bytes = decodeBase64url(payload);
  const text = bytes && asciiText(bytes);
  try {
    const content = JSON.parse(text ?? '') as ReceiptContent & { typ?: unknown };
    return content.typ === 'receipt' ? content : null;
  } catch {
    return null;
  }
}
