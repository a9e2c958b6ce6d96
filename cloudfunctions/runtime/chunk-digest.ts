import { digest } from './keys';

/** A chunk's name, `batch:row`: sixteen characters of a batch's id are enough to tell it. */
export const originOf = (batch: string, at: number): string => `${batch.slice(0, 16)}:${at}`;

/** Digest of the set of documents, as `collection/id`, that first came with a chunk. */
export const chunkDigest = (documents: Iterable<string>): string => digest([...documents].sort().join('\n'));
