import path from 'node:path';
import Database from 'libsql';
import { readSubmission, receiveSheet } from '../../../cloudfunctions/intake/receive-sheet';
import { shanghaiDay } from '../../../cloudfunctions/core/dates/shanghai-day';
import { jurisdiction, nameOf, usccOf } from '../cloud/people';
import { penaltySheet } from './sheet';
import { median } from '../stats';

export interface Import {
  rows: number;
  /** Rows a second: the whole import, its reading alone, and the bare peer. */
  perSecond: number;
  readingPerSecond: number;
  peerPerSecond: number;
  /** The largest sheet a door takes in one call, and ms to read and check it. */
  largest: { rows: number; bytes: number; ms: number };
}

const CHUNK = 500;
const LARGEST_BYTES = 4_000_000;

/**
 * Import generated sheets as the command does (this process reads, the cloud in another stores), and beside each the bare insert of
 * as many rows of as many bytes.
 */
export async function measureImport(
  dir: string,
  rows: number,
  rounds: number,
  subjects: number,
  storedBytes: () => Promise<string>,
): Promise<Import> {
  const now = Date.now();
  const call = { account: 'operator', now, today: shanghaiDay(now) };
  const times: Record<'whole' | 'reading' | 'peer', number[]> = { whole: [], reading: [], peer: [] };
  for (let round = 0; round < rounds; round++) {
    const submission = submissionOf(sheetOf(rows, subjects, round));
    times.reading.push(await timed(() => readSubmission(submission, call.today)));
    times.whole.push(
      await timed(async () => {
        const { stored } = await receiveSheet(submission, call);
        if (stored !== rows) throw new Error(`${stored} of ${rows} rows were stored`);
      }),
    );
    const body = await storedBytes();
    times.peer.push(await timed(async () => bareInsert(path.join(dir, `import-${round}.sqlite`), body, rows)));
  }
  const most = Math.floor((LARGEST_BYTES / sheetOf(rows, subjects).length) * rows);
  const largest = sheetOf(most, subjects);
  const largestMs: number[] = [];
  for (let round = 0; round < rounds; round++) {
    largestMs.push(await timed(() => readSubmission(submissionOf(largest), call.today)));
  }
  const perSecond = (ms: number[]): number => (rows / median(ms)) * 1000;
  return {
    rows,
    perSecond: perSecond(times.whole),
    readingPerSecond: perSecond(times.reading),
    peerPerSecond: perSecond(times.peer),
    largest: { rows: most, bytes: largest.length, ms: median(largestMs) },
  };
}

const submissionOf = (bytes: Uint8Array) => ({ jurisdiction, bytes, fileName: 'bench.csv', field: null, allOrNothing: false });

/** A sheet of penalties, a subject after the other, with numbers of their own in each round. */
function sheetOf(rows: number, subjects: number, round = 0): Uint8Array {
  const lines = Array.from({ length: rows }, (_, n) => {
    const subject = n % subjects;
    return { uscc: usccOf(subject), name: nameOf(subject), documentNumber: `长市监罚〔2026〕${round}-${n}号`, decided: '2025-06-01' };
  });
  return penaltySheet(lines);
}

function bareInsert(file: string, body: string, rows: number): void {
  const raw = new Database(file);
  raw.pragma('journal_mode=WAL');
  raw.pragma('synchronous=FULL');
  raw.exec('CREATE TABLE records (id TEXT PRIMARY KEY, body TEXT NOT NULL)');
  const insert = raw.prepare('INSERT INTO records VALUES (?, ?)');
  for (let n = 0; n < rows; n++) {
    if (n % CHUNK === 0) raw.exec(n === 0 ? 'BEGIN' : 'COMMIT; BEGIN');
    insert.run([String(n), body]);
  }
  raw.exec('COMMIT');
  raw.close();
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}
