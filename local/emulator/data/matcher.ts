import { Query } from 'mingo/query';
import { CloudError } from './error';
import type { Doc } from './ejson';
import { language } from './language';

/** Decides whether a document matches, as MongoDB would. @throws DATABASE_REQUEST_FAILED for a filter it can't read */
export function matcher(filter: Doc): (doc: Doc) => boolean {
  if (Object.keys(filter).length === 0) return () => true;
  try {
    const query = new Query(filter, language);
    return (doc) => query.test(doc);
  } catch (error) {
    if (error instanceof CloudError) throw error;
    throw new CloudError('DATABASE_REQUEST_FAILED', `[InvalidParameterValue] ${(error as Error).message}`);
  }
}
