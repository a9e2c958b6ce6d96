import type { Life, Statement } from '../../../types/report';
import type { Compare, DoorCode, Reason, Result } from '../../../types/verdict';
import { maskedStatement } from '../identifiers/masked-statement';
import { issuerWords } from '../places/issuer-words';
import { dataDay } from '../report/text/data-day';
import { overallOf } from '../report/text/overall';
import { countStates } from '../report/text/state-words';
import { disclosure, tellsReplacement } from './disclosure';

import { spellOut } from './spell-out';

/** What is known of a report that a door may tell of. */
export interface Known {
  statement: Statement;
  life: Life;
}

/** A verdict in words, with what its door may disclose of the report and no more. */
export function disclose(door: DoorCode, reason: Reason, known: Known | null) {
  const words = spellOut(reason);
  const level = disclosure[door][words.verdict];
  const shown = known && level !== 'nothing' ? known : null;
  return {
    ...words,
    compare: shown && compareOf(shown.statement, level !== 'number'),
    life: shown && lifeUnder(door, reason, shown.life),
    result: shown && (level === 'result' || level === 'report') ? resultOf(shown.statement) : null,
  };
}

/** Where a report stands, as a door may tell it. */
export function lifeAt(door: DoorCode, { replacedBy, ...life }: Life): Life {
  return replacedBy !== undefined && tellsReplacement[door] ? { ...life, replacedBy } : life;
}

/** The same under a verdict: who only knows a number learns how the report stands, not what happened to its records. */
export function lifeUnder(door: DoorCode, reason: Reason, life: Life): Life {
  const level = disclosure[door][spellOut(reason).verdict];
  return lifeAt(door, level === 'number' ? { ...life, flags: [] } : life);
}

function compareOf(statement: Statement, named: boolean): Compare {
  const { subject, number, issuer, place, issued, validTo } = maskedStatement(statement);
  const { name, uscc } = subject;
  return { name: named ? name : null, uscc: named ? uscc : null, number, issuer: issuerWords(issuer, place), issued, validTo };
}

/** What a report says, in figures and in a few words. */
export function resultOf(statement: Statement): Result {
  const { title, place, period, purpose, scope, decision, document } = statement;
  return {
    ...{ title, place, period, purpose, scope, asOf: dataDay(decision) },
    ...{ fields: countStates(decision.fields), overall: overallOf(statement), demo: document.demo },
  };
}
