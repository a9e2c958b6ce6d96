/** What the bench asks of a server it has started, and what it is told. */
export interface Ask {
  /** A cloud in `dir` with so many subjects. */
  startCloud: {
    ask: { dir: string; functionsDir: string; subjects: number; env: Record<string, string> };
    answer: { origin: string; sdkEnv: Record<string, string>; loadedMs: number };
  };
  /** Add reports (copies of the first) and open codes. */
  addReports: { ask: { reports: number; codes: number }; answer: null };
  /** Add so many reports with registered documents: the first report and its real PDF, each with a number and bytes of its own. */
  addPapers: { ask: { papers: number }; answer: Papers };
  /** A stored document's bytes. */
  stored: { ask: { collection: string; id: string | null }; answer: string };
  /** The sequencer, once. */
  chain: { ask: null; answer: { chained: number; ms: number } };
  /** The bare server in `dir`: rows to update, and the bytes it writes. */
  startPeer: { ask: { dir: string; codes: number; before: string; after: string; report: string }; answer: { origin: string } };
  /** The same for verifying: rows to find under each of these keys, and what is kept of each look-up. */
  startVerifyPeer: { ask: { dir: string; keys: string[]; report: string; receipt: string }; answer: { origin: string } };
}

/** What holders hand over: the n-th of each belongs to one report. */
export interface Papers {
  /** The document whose copies the others are: a copy is these bytes with its number behind them. Base64. */
  file: string;
  codes: string[];
  numbers: string[];
  /** SHA-256 of the copy, hex. */
  hashes: string[];
  /** Signed statements, as in the QR code. */
  payloads: string[];
}
export type Asked = keyof Ask;
