import { createHash } from 'node:crypto';
import { type Signer, signedData } from './cms';
import { instantWords } from '../core/dates/words';
import { appearance } from './appearance';
import type { Pen } from './pen';
import { timestampOf } from './timestamp';
import { shortened } from './shortened';
import { quiet } from './theme';

/** Room for the CMS, bytes: the signature and two certificates take 1.5 kB; a timestamp brings its authority's certificates. */
const roomFor = (stamped: boolean): number => (stamped ? 20_480 : 4096);
const RANGE = '/ByteRange [0 9999999999 9999999999 9999999999]';

/** Who signs and when, as the signature and its look on the page tell. */
export interface Signing {
  signer: string;
  /** Epoch ms. */
  at: number;
  /** What for. */
  reason: string;
}

/** Left and top, width and height, points. */
type Room = [x: number, y: number, width: number, height: number];

/**
 * Put an empty signature field into the document, where a seal would stand: a certifying signature that allows no change after it
 * (ISO 32000-1 §12.8.2.2, DocMDP 1), of the form ETSI.CAdES.detached (ETSI EN 319 142-1). What shows is who signed and when in a plain
 * frame, and no picture of a seal: 印章 has rules of its own.
 */
export function reserveSignature(pen: Pen, signing: Signing, [x, y, width, height]: Room): void {
  const { doc, inside } = pen;
  const signature = doc.ref({
    ...{ Type: 'Sig', Filter: 'Adobe.PPKLite', SubFilter: 'ETSI.CAdES.detached' },
    ByteRange: [0, 9999999999, 9999999999, 9999999999],
    Contents: Buffer.alloc(roomFor(Boolean(process.env.APP_TSA_URL))),
    ...{ M: new Date(signing.at), Name: new String(signing.signer), Reason: new String(signing.reason) },
    Reference: [{ Type: 'SigRef', TransformMethod: 'DocMDP', TransformParams: { Type: 'TransformParams', P: 1, V: '1.2' } }],
  }) as unknown as { end(): void };
  const look = appearance(pen, width, height, () => drawSignature(pen, signing, width, height));
  pen.tags.within('Form', (structParent) => {
    const field = {
      ...{ Subtype: 'Widget', FT: 'Sig', F: 132, T: new String('ReportSignature'), TU: new String(`电子签名：${signing.signer}`) },
      ...{ V: signature, P: doc.page.dictionary, AP: { N: look }, structParent },
    };
    // its types know nothing of what a field holds
    doc.annotate(x, y, width, height, field as object);
  });
  const field = (doc.page as unknown as { annotations: object[] }).annotations.at(-1);
  doc.initForm();
  const root = inside._root.data as { AcroForm: { data: Record<string, unknown> }; Perms?: object };
  // A reader that draws appearances anew would change the document.
  delete root.AcroForm.data.NeedAppearances;
  Object.assign(root.AcroForm.data, { Fields: [field], SigFlags: 3 });
  root.Perms = { DocMDP: signature };
  signature.end();
}

function drawSignature(pen: Pen, { signer, at }: Signing, width: number, height: number): void {
  pen.frame(0.5, 0.5, width - 1, height - 1, quiet);
  const text = { width: width - 16, size: 8 };
  const name = { ...text, size: 9.5, weight: 'bold' as const };
  let y = 6;
  y += pen.write('电子签名', 8, y, { ...text, color: quiet });
  y += pen.write(
    shortened(signer, (said) => pen.height(said, name) <= height - 38),
    8,
    y,
    name,
  );
  pen.write(`签名时间：${instantWords(at)}`, 8, Math.max(y, height - 19), { ...text, color: quiet });
}

/**
 * Sign a PDF with a reserved signature: everything but the hole for the signature itself.
 * @throws AppError BUSY when its timestamp can't be had
 */
export async function signPdf(pdf: Buffer, signer: Signer): Promise<Buffer> {
  const range = pdf.lastIndexOf(RANGE);
  const hole = pdf.indexOf('<0000', range);
  if (range < 0 || hole < 0) throw new Error('no signature is reserved');
  const end = pdf.indexOf('>', hole) + 1;
  const said = `/ByteRange [0 ${hole} ${end} ${pdf.length - end}]`.padEnd(RANGE.length, ' ');
  const signed = Buffer.from(pdf);
  signed.write(said, range, 'latin1');
  const digest = createHash('sha256').update(signed.subarray(0, hole)).update(signed.subarray(end)).digest();
  const cms = await signedData(digest, signer, timestampOf);
  if (2 * cms.length > end - hole - 2) throw new Error('the signature does not fit');
  signed.write(cms.toString('hex'), hole + 1, 'latin1');
  return signed;
}
