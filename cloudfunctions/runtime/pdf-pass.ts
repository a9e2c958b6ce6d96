import { hmac } from './keys';

/** What lets one function ask another for a report's document: an HMAC that no client can make. Asking again changes nothing. */
export const pdfPass = (report: string, account: string): string => hmac('document', `${report}|${account}`).toString('base64url');
