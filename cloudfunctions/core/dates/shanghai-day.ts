// Asia/Shanghai has been UTC+8 without daylight saving since 1992 (IANA tz); no instant the product handles is older.
const offset = 8 * 3_600_000;

/** The day (`YYYY-MM-DD`) it is in Asia/Shanghai at an instant given in epoch milliseconds. */
export function shanghaiDay(epochMs: number): string {
  return new Date(epochMs + offset).toISOString().slice(0, 10);
}
