import './find-last-index';
import type { GenericSchema } from 'valibot';
import { actions } from '../../types/actions';
import { errorCodes, hints } from '../../types/errors';
import { ReceiptData } from '../../types/receipt-data';
import { ReportData } from '../../types/report-data';
import { SignedList } from '../../types/trust';
import { table } from '../access/table';
import { REVOCATIONS_PATH, TRUST_PATH } from '../runtime/issuers';
import { SERVICE_NAME } from '../runtime/settings';
import { jsonSchemaOf, schemas } from './schemas';

const schemaOf = (schema: GenericSchema, typeMode: 'input' | 'output'): object => {
  const { $schema: _drop, ...rest } = jsonSchemaOf(schema, typeMode) as { $schema?: string };
  return rest;
};

const answer = (data: object): object => ({
  type: 'object',
  required: ['ok', 'data', 'now'],
  properties: { ok: { const: true }, data, now: { type: 'integer', description: 'the cloud’s clock, epoch ms' } },
});

const description = [
  'A `key` is 22 random base64url characters, new for each question and the same for its retries: a retry keeps no second receipt.',
  'Verifying needs no login. Keep the cookie the first answer sets: with it a caller has 10 tries a minute and 100 failures an hour;',
  'calls without it are counted by their address, 3000 an hour. Pages of other sites may read the signed lists and this description only.',
].join(' ');
const refusal = { content: { 'application/json': { schema: { $ref: '#/components/schemas/Refusal' } } } };
const signed = { content: { 'application/json': { schema: schemaOf(SignedList, 'output') } } };

/** The OpenAPI 3.1 description of the web door, made from the same schemas that check every call. */
export function openapi(origin: string): object {
  const paths: Record<string, object> = {};
  for (const [person, group] of Object.entries(actions)) {
    for (const [action, { input, output }] of Object.entries(group as Record<string, { input: GenericSchema; output: GenericSchema }>)) {
      const { role } = table[`${person}/${action}` as keyof typeof table];
      paths[`/api/${person}/${action}`] = {
        post: {
          operationId: `${person}.${action}`,
          tags: [person],
          security: role === 'anyone' ? [] : [{ account: [] }],
          requestBody: { required: true, content: { 'application/json': { schema: schemaOf(input, 'input') } } },
          responses: {
            200: { description: 'done', content: { 'application/json': { schema: answer(schemaOf(output, 'output')) } } },
            '4XX': { description: 'refused', ...refusal },
            '5XX': { description: 'the service failed: ask again later, with the same key', ...refusal },
          },
        },
      };
    }
  }
  const list = (summary: string): object => ({
    get: { summary, security: [], responses: { 200: { description: summary, ...signed }, '5XX': { description: 'not now', ...refusal } } },
  });
  const shape = { description: 'JSON Schema', content: { 'application/json': { schema: { type: 'object' } } } };
  const shapes = Object.fromEntries(
    Object.keys(schemas).map((path) => [
      `/api${path}`,
      { get: { summary: 'the shape of a signed file’s payload', security: [], responses: { 200: shape } } },
    ]),
  );
  const lists = { [TRUST_PATH]: list('the signed trust list'), [REVOCATIONS_PATH]: list('the signed revocation list') };
  return {
    openapi: '3.1.0',
    info: { title: SERVICE_NAME, version: '1', description },
    servers: [{ url: origin }],
    paths: { ...paths, ...lists, ...shapes },
    components: {
      securitySchemes: { account: { type: 'apiKey', in: 'cookie', name: 'account' } },
      schemas: {
        ...{ ReportData: schemaOf(ReportData, 'output'), ReceiptData: schemaOf(ReceiptData, 'output') },
        Refusal: {
          type: 'object',
          required: ['ok', 'error', 'now'],
          properties: {
            ok: { const: false },
            error: {
              type: 'object',
              required: ['code', 'hint'],
              properties: {
                code: { enum: errorCodes, description: errorCodes.map((c) => `${c}: ${hints[c]}`).join('\n') },
                hint: { type: 'string' },
              },
            },
            now: { type: 'integer' },
          },
        },
      },
    },
  };
}
