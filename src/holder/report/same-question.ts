import { addMonths } from '../../../cloudfunctions/core/dates/arithmetic';
import { shanghaiDay } from '../../../cloudfunctions/core/dates/shanghai-day';
import { holdersWords } from '../../../cloudfunctions/core/report/text/by-holder';
import type { Input, Output } from '../../../types/actions';
import type { Statement } from '../../../types/report';

type Question = Input<'holder', 'previewReport'>;
type Pack = Output<'public', 'getPack'>;

/** The longest span looked for, months; a longer one keeps its first day. */
const MOST = 120;

function periodOf({ period, issued, version }: Statement, pack: Pack, founded: string | null, today: string): Question['period'] {
  if (version === 'standard' && !pack.choose.period) return undefined;
  // A period that ended before the day of issue was chosen by its days: it stays.
  if (period.to !== shanghaiDay(issued)) return period;
  const whole = version === 'standard' && period.from === (pack.earliest ?? founded);
  const months = Array.from({ length: MOST }, (_, i) => i + 1).find((m) => addMonths(period.to, -m) === period.from);
  return whole || months === undefined ? { from: period.from, to: today } : { months };
}

/**
 * The question that a report answered, asked as of today: the same fields, purpose and recipient, and a time as long, or from the same
 * first day where it was all that the place gives.
 * @param subject the subject's id
 */
export function sameQuestion(subject: string, statement: Statement, pack: Pack, founded: string | null, today: string): Question {
  const { jurisdiction, version, decision, recipient } = statement;
  const fields = decision.fields.map(({ field }) => field);
  const period = periodOf(statement, pack, founded, today);
  const purpose = pack.purposes.find(({ name }) => name === statement.purpose)?.id;
  const written = statement.purpose === null ? null : holdersWords(statement.purpose);
  return {
    subject,
    jurisdiction,
    version,
    ...(pack.fields.every((field) => fields.includes(field)) ? {} : { fields }),
    ...(period ? { period } : {}),
    ...(purpose ? { purpose } : {}),
    ...(written !== null ? { ownPurpose: written } : {}),
    ...(recipient ? { recipient: recipient.uscc === null ? { name: recipient.name } : { uscc: recipient.uscc } } : {}),
  };
}
