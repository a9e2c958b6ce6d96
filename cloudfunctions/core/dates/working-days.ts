import { addDays } from './arithmetic';

/**
 * The State Council's yearly notices (国务院办公厅关于部分节假日安排的通知) as published: days off, first to last, and the weekend days worked in their
 * stead. A year comes in whole, once its notice is out, and no year between is left out.
 */
const notices: Record<string, { off: string[]; worked: string[] }> = {
  // 国办发明电〔2024〕12号, 2024-11-12
  2025: {
    off: ['01-01', '01-28..02-04', '04-04..04-06', '05-01..05-05', '05-31..06-02', '10-01..10-08'],
    worked: ['01-26', '02-08', '04-27', '09-28', '10-11'],
  },
  // 国务院办公厅, 2025-11-04
  2026: {
    off: ['01-01..01-03', '02-15..02-23', '04-04..04-06', '05-01..05-05', '06-19..06-21', '09-25..09-27', '10-01..10-07'],
    worked: ['01-04', '02-14', '02-28', '05-09', '09-20', '10-10'],
  },
};

const within = (date: string, span: string): boolean => {
  const [first, last = first] = span.split('..');
  return first! <= date && date <= last!;
};

function isWorkingDay(day: string): boolean {
  const { off, worked } = notices[day.slice(0, 4)]!;
  const date = day.slice(5);
  if (worked.includes(date)) return true;
  const weekend = [0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay());
  return !weekend && !off.some((span) => within(date, span));
}

let counted: Map<string, number> | undefined;

/** Working days up to each day of the years that have a notice, counted once. */
function counts(): Map<string, number> {
  if (counted) return counted;
  const years = Object.keys(notices).sort();
  const end = `${years.at(-1)}-12-31`;
  counted = new Map();
  let sum = 0;
  for (let day = `${years[0]}-01-01`; day <= end; day = addDays(day, 1)) counted.set(day, isWorkingDay(day) ? ++sum : sum);
  return counted;
}

/**
 * Working days (工作日) after a day, up to and with another: the first one counts from the next working day on.
 * @returns null when one of the days lies in a year without a notice: nobody guesses which days are worked
 */
export function workingDaysAfter(from: string, to: string): number | null {
  const [before, until] = [counts().get(from), counts().get(to)];
  return before === undefined || until === undefined ? null : Math.max(0, until - before);
}
