import * as v from 'valibot';
import { Day } from './pack';
import { Life } from './report';
import { type DoorCode, doorNames, reasonCodes, type VerdictCode, verdicts } from './reasons';
import { Result } from './result';

const told = <S extends v.GenericSchema>(schema: S, words: string) => v.pipe(schema, v.description(words));

/** What a receipt names as its shape: another shape gets another number. */
export const RECEIPT_SCHEMA = 'compliance-code/receipt/1';

/** How it is known who verified: an organisation of the registry, the name of a login, or their own word (自称). */
export type KnownBy = NonNullable<ReceiptData['known']>;

/** What a verifier was told, and when (核验回执): the payload of a signed receipt; docs/protocol.md. */
export const ReceiptData = v.strictObject({
  typ: v.literal('receipt'),
  schema: told(v.literal(RECEIPT_SCHEMA), 'the shape of this payload; refuse one that you do not know'),
  id: v.string(),
  host: told(v.string(), 'host of the service that verified and signed: its own trust list names the keys'),
  at: told(v.pipe(v.number(), v.integer(), v.minValue(0)), 'epoch ms of the verification; all below is as of then'),
  door: told(v.picklist(Object.keys(doorNames) as DoorCode[]), 'by which way it was verified'),
  by: told(v.nullable(v.string()), 'who verified; null: nobody said'),
  known: told(
    v.nullable(v.picklist(['registered', 'login', 'self'])),
    'how that is known: an organisation of the registry, the name of the login, or their own word; null: nobody said',
  ),
  verdict: v.picklist(Object.keys(verdicts) as VerdictCode[]),
  reason: v.picklist(reasonCodes),
  words: told(v.string(), 'the verdict in words'),
  hint: told(v.string(), 'why, in words'),
  number: told(v.string(), 'number of the report'),
  issuer: v.string(),
  issued: told(v.number(), 'epoch ms of the report’s issue'),
  validTo: told(Day, 'last day of the report’s validity'),
  demo: told(v.boolean(), 'the report is a demonstration and proves nothing'),
  name: told(v.nullable(v.string()), 'name of the subject, a natural person’s masked; null where the way of verifying tells none'),
  uscc: told(v.nullable(v.string()), 'its number, likewise'),
  life: told(Life, 'how the report stood'),
  result: told(v.nullable(Result), 'what the report said and how far it reaches; null where the way of verifying tells none'),
  sha256: told(v.nullable(v.string()), 'SHA-256 of the file that was verified, hex; null: no file'),
  hashedBy: told(v.nullable(v.picklist(['client', 'cloud'])), 'who took it: the verifier’s side, or the service'),
});
export type ReceiptData = v.InferOutput<typeof ReceiptData>;
