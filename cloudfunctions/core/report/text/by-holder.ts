const mark = '（持有人填写）';

/** What a holder wrote in their own words, as a report prints it: the service vouches for none of it. */
export const byHolder = (words: string): string => words + mark;

/** The words themselves; null: they aren't the holder's own. */
export const holdersWords = (printed: string): string | null => (printed.endsWith(mark) ? printed.slice(0, -mark.length) : null);
