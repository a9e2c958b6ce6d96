import { generateKeyPairSync, randomBytes } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { certificate } from './certificate';
import { neverBesideData } from './never-beside-data';

/**
 * The signing keys of a data folder, as environment for the functions: one key each for statements, lists, receipts and PDFs, and the
 * PDF key's certificate under a development authority of this folder's own; made on the first start, readable by the owner only.
 * Deployments set the same variables from keys and certificates of their own.
 *
 * @returns `APP_STATEMENT_KEYS`, `APP_LIST_KEYS`, `APP_RECEIPT_KEYS` (JSON), `APP_PDF_KEY` (base64 of PKCS#8), `APP_PDF_CERT` (base64
 * of DER, the authority's after a comma)
 */
export function loadSigning(dataDir: string): Record<string, string> {
  fs.mkdirSync(dataDir, { recursive: true });
  neverBesideData(dataDir, 'signing.json');
  const file = path.join(dataDir, 'signing.json');
  if (!fs.existsSync(file)) {
    const own = `${file}.${randomBytes(6).toString('hex')}`;
    fs.writeFileSync(own, `${JSON.stringify(newSigning(), null, 2)}\n`, { mode: 0o600, flush: true });
    try {
      // a link appears whole, and of two first starts only one makes it
      fs.linkSync(own, file);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    } finally {
      fs.rmSync(own);
    }
  }
  return JSON.parse(fs.readFileSync(file, 'utf8')) as Record<string, string>;
}

const fresh = () => generateKeyPairSync('ec', { namedCurve: 'P-256' });
const pkcs8 = (pair: ReturnType<typeof fresh>) => pair.privateKey.export({ format: 'der', type: 'pkcs8' }).toString('base64');
// The clock of demo data can be set back: a development key may sign any day.
const ring = () => JSON.stringify([{ state: 'current', from: 0, until: null, private: pkcs8(fresh()) }]);

/** A fresh set of what {@link loadSigning} keeps. */
export function newSigning(): Record<string, string> {
  const authority = fresh();
  const pdf = fresh();
  const issuer = { name: '合规一码通 开发用证书颁发者', ...authority };
  const root = certificate({ subject: { name: issuer.name, key: authority.publicKey }, issuer, authority: true });
  const leaf = certificate({ subject: { name: '合规一码通 报告签章（开发）', key: pdf.publicKey }, issuer, authority: false });
  return {
    ...{ APP_STATEMENT_KEYS: ring(), APP_LIST_KEYS: ring(), APP_RECEIPT_KEYS: ring() },
    APP_PDF_KEY: pkcs8(pdf),
    APP_PDF_CERT: [leaf, root].map((c) => c.toString('base64')).join(','),
  };
}
