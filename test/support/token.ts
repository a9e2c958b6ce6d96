import { decodeBase64url } from '../../cloudfunctions/core/code/base64url';
import { makeToken } from '../../cloudfunctions/core/code/secret';
import { WINDOW_MS, windowAt } from '../../cloudfunctions/core/code/window';

interface Opened {
  code: string;
  secret: string;
}

/** What a phone shows at an instant: made from the code's id and secret alone. */
export const tokenAt = ({ code, secret }: Opened, at: number): string =>
  makeToken(decodeBase64url(secret)!, decodeBase64url(code)!, windowAt(at));

/** When the window of an instant began. */
export const windowStartOf = (at: number): number => Math.floor(at / WINDOW_MS) * WINDOW_MS;
