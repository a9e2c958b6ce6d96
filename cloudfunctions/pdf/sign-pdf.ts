import { createHash } from 'node:crypto';
import { type Signer, signedData } from './cms';
import type { Pen } from './pen';

/** Room for the CMS: the signature and two certificates take 1.5 kB. */
const ROOM = 4096;
const HOLE = '<' + '0'.repeat(2 * ROOM) + '>';
const RANGE = '/ByteRange [0 9999999999 9999999999 9999999999]';

/**
 * Put an empty signature field into the document: a certifying signature that allows no change after it (ISO 32000-1 §12.8.2.2,
 * DocMDP 1), of the form ETSI.CAdES.detached (ETSI EN 319 142-1).
 */
export function reserveSignature({ doc, inside }: Pen, made: number, name: string): void {
  const ref = (data: object) => doc.ref(data as Record<string, unknown>) as unknown as { end(): void };
  const signature = ref({
    ...{ Type: 'Sig', Filter: 'Adobe.PPKLite', SubFilter: 'ETSI.CAdES.detached' },
    ByteRange: [0, 9999999999, 9999999999, 9999999999],
    Contents: Buffer.alloc(ROOM),
    ...{ M: new Date(made), Name: new String(name), Reason: new String('信用报告出具') },
    Reference: [{ Type: 'SigRef', TransformMethod: 'DocMDP', TransformParams: { Type: 'TransformParams', P: 1, V: '1.2' } }],
  });
  doc.switchToPage(0);
  const { dictionary } = doc.page as unknown as { dictionary: { data: { Annots?: unknown[] } } };
  const field = ref({
    ...{ Type: 'Annot', Subtype: 'Widget', FT: 'Sig', F: 132, Rect: [0, 0, 0, 0] },
    ...{ T: new String('ReportSignature'), V: signature, P: dictionary },
  });
  dictionary.data.Annots = [...(dictionary.data.Annots ?? []), field];
  doc.initForm();
  const root = inside._root.data as { AcroForm: { data: Record<string, unknown> }; Perms?: object };
  // A reader that draws appearances anew would change the document.
  delete root.AcroForm.data.NeedAppearances;
  Object.assign(root.AcroForm.data, { Fields: [field], SigFlags: 3 });
  root.Perms = { DocMDP: signature };
  for (const object of [signature, field]) object.end();
}

/** Sign a PDF with a reserved signature: everything but the hole for the signature itself. */
export function signPdf(pdf: Buffer, signer: Signer): Buffer {
  const range = pdf.lastIndexOf(RANGE);
  const hole = pdf.indexOf(HOLE, range);
  if (range < 0 || hole < 0) throw new Error('no signature is reserved');
  const end = hole + HOLE.length;
  const said = `/ByteRange [0 ${hole} ${end} ${pdf.length - end}]`.padEnd(RANGE.length, ' ');
  const signed = Buffer.from(pdf);
  signed.write(said, range, 'latin1');
  const digest = createHash('sha256').update(signed.subarray(0, hole)).update(signed.subarray(end)).digest();
  const cms = signedData(digest, signer);
  if (cms.length > ROOM) throw new Error('the signature does not fit');
  signed.write(cms.toString('hex'), hole + 1, 'latin1');
  return signed;
}
