import { addMonths } from '../../dates/arithmetic';

/** What of a pack says how far back a report may go. */
interface Reach {
  earliest: string | null;
  longestMonths: number | null;
}

/** Where no pack and no founding says when the time begins. Our default. */
const usualMonths = 60;

/** The day on which the whole time begins: the pack's first day, else the founding, never before the longest span. */
export function wholeFrom({ earliest, longestMonths }: Reach, founded: string | null, today: string): string {
  const from = earliest ?? founded ?? addMonths(today, -usualMonths);
  const longest = longestMonths === null ? from : addMonths(today, -longestMonths);
  return longest > from ? longest : from;
}
