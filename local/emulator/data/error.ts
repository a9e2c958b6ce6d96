/** The codes production answers with; the SDK maps them to numbers (`DATABASE_REQUEST_FAILED` is -502001, unknown ones -501001). */
type CloudCode =
  | 'DATABASE_REQUEST_FAILED'
  | 'DATABASE_COLLECTION_NOT_EXIST'
  | 'DATABASE_TRANSACTION_CONFLICT'
  | 'DATABASE_TRANSACTION_FAIL'
  | 'FUNCTIONS_EXECUTE_FAIL'
  | 'FUNCTIONS_REQUEST_FAIL'
  | 'STORAGE_FILE_NONEXIST'
  | 'STORAGE_REQUEST_FAIL'
  | 'INVALID_PARAM'
  | 'SYS_ERR';

/** What the admin protocol answers as `{code, message}`. The message holds no document, token or secret. */
export class CloudError extends Error {
  override readonly name = 'CloudError';

  constructor(
    readonly code: CloudCode,
    message: string,
  ) {
    super(message);
  }
}

/** Production's words are kept whole: callers match on them. */
const advice = 'Please check your request, but if the problem persists, contact us.';

/** A write that met another's: the one code on which the SDK's `runTransaction` starts again, if it meets it at commit. */
export function conflict(): CloudError {
  const what = 'Transaction is conflict, maybe resource operated by others.';
  return new CloudError('DATABASE_TRANSACTION_CONFLICT', `[ResourceUnavailable.TransactionConflict] ${what} ${advice}`);
}

/** An operation, commit or rollback in a transaction that isn't open, or isn't any more. */
export function ended(): CloudError {
  const what = 'Transaction does not exist on the server, transaction must be commit or abort in 30 seconds.';
  return new CloudError('DATABASE_TRANSACTION_FAIL', `[ResourceUnavailable.TransactionNotExist] ${what} ${advice}`);
}

/** A second document with the same `_id` or the same unique key, worded as production words it. */
export function duplicate(collection: string, index: string): CloudError {
  return new CloudError(
    'DATABASE_REQUEST_FAILED',
    '[FailedOperation.Insert] multiple write errors: [{write errors: ' +
      `[{E11000 duplicate key error collection: local.${collection} index: ${index} dup key}]}, {<nil>}]`,
  );
}
