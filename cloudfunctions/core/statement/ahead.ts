/** A paper or a list may be dated this far ahead of a phone's clock. */
export const AHEAD_MS = 10 * 60_000;
