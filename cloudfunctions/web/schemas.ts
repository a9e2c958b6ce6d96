import { toJsonSchema } from '@valibot/to-json-schema';
import type { GenericSchema } from 'valibot';
import { ReceiptData } from '../../types/receipt-data';
import { ReportData } from '../../types/report-data';

/** The payloads of signed files, by the address of their JSON Schema under `/api`: a shape that changes gets another address. */
export const schemas: Record<string, GenericSchema> = {
  '/schemas/report-1.json': ReportData,
  '/schemas/receipt-1.json': ReceiptData,
};

/** The JSON Schema (draft-07) of a signed file's payload; null for another path. @param origin where the service is reached */
export function schemaAt(path: string, origin: string): object | null {
  const schema = Object.hasOwn(schemas, path) ? schemas[path] : undefined;
  return schema ? { $id: `${origin}/api${path}`, ...jsonSchemaOf(schema, 'output') } : null;
}

/** What valibot checks beyond JSON Schema is left out. */
export const jsonSchemaOf = (schema: GenericSchema, typeMode: 'input' | 'output'): object =>
  toJsonSchema(schema as never, { typeMode, errorMode: 'ignore' });
