import type { ErrorCode } from '../../types/errors';

const others: Partial<Record<ErrorCode, number>> = {
  ...{ LOGIN_REQUIRED: 401, FORBIDDEN: 403, BAD_ORIGIN: 403, UNKNOWN_ACTION: 404, TOO_LARGE: 413 },
  ...{ TOO_MANY_TRIES: 429, TOO_MANY_FAILURES: 429, TOO_MANY_TODAY: 429, TOO_MANY_DIGITS: 429 },
  // ours, not the caller's: a gateway or a watch on the service counts these
  ...{ INTERNAL: 500, CONFIG_MISSING: 500, BUSY: 503 },
};

/** The HTTP status that goes with a refusal, RFC 9110 §15: 5xx where the service failed, else 4xx. */
export const statusOf = (code: ErrorCode): number => others[code] ?? 400;
