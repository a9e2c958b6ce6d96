/** What the bench asks of a server it has started, and what it is told. */
export interface Ask {
  /** A cloud in `dir` with so many subjects. */
  startCloud: {
    ask: { dir: string; functionsDir: string; subjects: number; env: Record<string, string> };
    answer: { origin: string; sdkEnv: Record<string, string>; loadedMs: number };
  };
  /** Add reports (copies of the first) and open codes. */
  addReports: { ask: { reports: number; codes: number }; answer: null };
  /** A stored document's bytes. */
  stored: { ask: { collection: string; id: string | null }; answer: string };
  /** The sequencer, once. */
  chain: { ask: null; answer: { chained: number; ms: number } };
  /** The bare server in `dir`: rows to update, and the bytes it writes. */
  startPeer: { ask: { dir: string; codes: number; before: string; after: string; report: string }; answer: { origin: string } };
}
export type Asked = keyof Ask;
