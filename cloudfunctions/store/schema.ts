import type { CollectionSchema, Schema } from '../../types/schema';

/** Version written into every document, so that a later release can tell what it reads. */
export const SCHEMA_VERSION = 1;

/** A collection whose documents bear no audit entries. */
const bare = <Name extends string>(name: Name, ...indexes: CollectionSchema['indexes']): CollectionSchema<Name> => ({ name, indexes });

/** One whose documents do: by this index an outbox is found until the sequencer has chained it. */
const collection = <Name extends string>(name: Name, ...indexes: CollectionSchema['indexes']): CollectionSchema<Name> =>
  bare(name, ...indexes, { name: 'unchained', keys: [['unchained', 1]], sparse: true });

/** Collections and indexes: read by the local cloud at start and by the deployment. Every collection is ADMINONLY. */
export const schema = {
  version: SCHEMA_VERSION,
  collections: [
    collection('accounts'),
    collection('demoPeople'),
    collection('staff'),
    collection('subjects', { name: 'representative', keys: [['representativePerson', 1]] }),
    collection(
      'bindings',
      { name: 'person', keys: [['person', 1]] },
      {
        name: 'subject',
        keys: [
          ['subject', 1],
          ['since', -1],
        ],
      },
    ),
    collection(
      'records',
      {
        name: 'subject',
        keys: [
          ['subject', 1],
          ['jurisdiction', 1],
        ],
      },
      { name: 'batch', keys: [['batch', 1]] },
    ),
    collection('arrears', {
      name: 'subject',
      keys: [
        ['subject', 1],
        ['jurisdiction', 1],
      ],
    }),
    collection('attestations', { name: 'jurisdiction', keys: [['jurisdiction', 1]] }),
    collection(
      'quarantine',
      {
        name: 'mayConcern',
        keys: [
          ['jurisdiction', 1],
          ['mayConcern', 1],
        ],
      },
      {
        name: 'waiting',
        keys: [
          ['jurisdiction', 1],
          ['waiting', 1],
          ['unit', 1],
          ['queue', 1],
        ],
      },
      { name: 'batch', keys: [['batch', 1]] },
    ),
    collection(
      'batches',
      {
        name: 'jurisdiction',
        keys: [
          ['jurisdiction', 1],
          ['receivedAt', -1],
        ],
      },
      {
        name: 'unit',
        keys: [
          ['jurisdiction', 1],
          ['unit', 1],
          ['receivedAt', -1],
        ],
      },
    ),
    collection('publications'),
    collection(
      'reports',
      { name: 'number', keys: [['number', 1]], unique: true },
      { name: 'verification', keys: [['verification', 1]], unique: true },
      {
        name: 'subject',
        keys: [
          ['subject', 1],
          ['issued', -1],
        ],
      },
      // what was ended lately, for the revocation list
      { name: 'revoked', keys: [['revoked', -1]] },
      { name: 'withdrawn', keys: [['withdrawn', -1]] },
      { name: 'replaces', keys: [['replaces.report', 1]], unique: true, sparse: true },
      { name: 'replaced', keys: [['replaces.validTo', -1]], sparse: true },
    ),
    // One document a report: the bytes that were signed, by their hash. `_id` is the report's.
    collection('documents', { name: 'sha256', keys: [['sha256', 1]], unique: true }),
    collection('receipts', {
      name: 'account',
      keys: [
        ['owner', 1],
        ['at', -1],
      ],
    }),
    // Tries and failures of one caller; ids are HMACs of accounts and addresses.
    bare('limits', { name: 'at', keys: [['at', 1]] }),
    collection(
      'codes',
      {
        name: 'report',
        keys: [
          ['report', 1],
          ['opened', -1],
        ],
      },
      // those of a person that may have been scanned lately, for the messages
      {
        name: 'person',
        keys: [
          ['person', 1],
          ['expires', -1],
        ],
      },
    ),
    collection('consents', { name: 'left', keys: [['left', 1]] }),
    bare('audit', { name: 'entry', keys: [['entry.id', 1]], unique: true }),
  ],
} satisfies Schema;

export type CollectionName = (typeof schema.collections)[number]['name'];
