import { spawnSync } from 'node:child_process';

/** Independent readers of PDF and of its signatures that the tests hold the reports against, and Debian's packages of them. */
const packages = {
  pdfsig: 'poppler-utils',
  pdfinfo: 'poppler-utils',
  pdffonts: 'poppler-utils',
  pdftotext: 'poppler-utils',
  pdftoppm: 'poppler-utils',
  qpdf: 'qpdf',
  gs: 'ghostscript',
  openssl: 'openssl',
};
export type PdfTool = keyof typeof packages;

const isThere = (name: PdfTool): boolean => spawnSync(name, ['--version']).error === undefined;

/** The packages of the tools that are missing here. */
export function missingPdfPackages(): string[] {
  const missing = (Object.keys(packages) as PdfTool[]).filter((name) => !isThere(name));
  return [...new Set(missing.map((name) => packages[name]))];
}

/** @throws Error with the next step where the tool is missing */
export function requirePdfTool(name: PdfTool): void {
  if (!isThere(name)) throw new Error(`测试需要 ${name}。请安装 ${packages[name]}，再运行 npm test。`);
}
