import { canonical } from '../core/audit/canonical';
import { digest } from './keys';

/** SHA-256, base64url, of what something says. The order of its keys doesn't count: an export of the database may write another. */
export const contentDigest = (content: unknown): string => digest(canonical(content));
