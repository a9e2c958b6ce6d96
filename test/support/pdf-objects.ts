import { tool } from './tools';

/** An object of a PDF as qpdf tells it: names and keys begin with `/`, texts with `u:`, references read `12 0 R`. */
export type PdfObject = Record<string, unknown>;

/** Every dictionary of a PDF by its reference, a stream's own among them, and the trailer. */
export function objectsOf(bytes: Buffer): Map<string, PdfObject> {
  const { out } = tool('qpdf', bytes, (file) => ['--json', '--json-key=qpdf', file]);
  const [, objects] = (JSON.parse(out) as { qpdf: [object, Record<string, { value?: unknown; stream?: { dict: PdfObject } }>] }).qpdf;
  const found = Object.entries(objects).map(([name, { value, stream }]): [string, PdfObject] => [
    name.replace('obj:', ''),
    stream?.dict ?? (Object(value) === value ? (value as PdfObject) : { value }),
  ]);
  return new Map(found);
}

/** The content of each page as lines of operators. */
export function contentsOf(bytes: Buffer): string[][] {
  const { out } = tool('qpdf', bytes, (file) => ['--qdf', '--object-streams=disable', '--normalize-content=y', file, '-']);
  return [...out.matchAll(/^%% Contents for page \d+\n(?:%%.*\n)*\d+ 0 obj\n<<[\s\S]*?>>\nstream\n([\s\S]*?)\nendstream/gm)].map(
    ([, body]) => body!.split('\n'),
  );
}
