/** Fours, as people read a long code aloud. */
export const grouped = (code: string): string => code.match(/.{1,4}/g)?.join(' ') ?? '';
