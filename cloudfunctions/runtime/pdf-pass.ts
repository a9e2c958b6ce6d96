import { hmac } from './keys';

/** The document that one function asks another to make: of a report or a receipt, for an account. */
export interface PdfOf {
  of: 'report' | 'receipt';
  id: string;
  account: string;
}

/** What lets it ask: an HMAC that no client can make. Asking again changes nothing. */
export const pdfPass = ({ of, id, account }: PdfOf): string => hmac('document', `${of}|${id}|${account}`).toString('base64url');
