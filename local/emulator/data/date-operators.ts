import { evalExpr } from 'mingo/core';
import * as expressions from 'mingo/operators/expression';
import type { Options } from 'mingo/types';
import type { Doc } from './ejson';

type Expression = (doc: Doc, expr: unknown, options: Options) => unknown;

/** The operators that read one part of a date. A date that isn't there has no parts: null, as in MongoDB. */
export const datePartOperators = orNull({
  $dayOfMonth: expressions.$dayOfMonth,
  $dayOfWeek: expressions.$dayOfWeek,
  $dayOfYear: expressions.$dayOfYear,
  $hour: expressions.$hour,
  $isoDayOfWeek: expressions.$isoDayOfWeek,
  $isoWeek: expressions.$isoWeek,
  $isoWeekYear,
  $millisecond: expressions.$millisecond,
  $minute: expressions.$minute,
  $month: expressions.$month,
  $second: expressions.$second,
  $week,
  $year: expressions.$year,
});

/** Writes a date by a format. `%U` is {@link $week}, `%G` {@link $isoWeekYear}. */
export function $dateToString(doc: Doc, expr: Doc, options: Options): unknown {
  const format: unknown = evalExpr(doc, expr.format, options);
  const date: unknown = evalExpr(doc, expr.date, options);
  if (typeof format !== 'string' || date === null || date === undefined) return expressions.$dateToString(doc, expr, options);
  const dated = { date: expr.date, timezone: expr.timezone };
  const weeks = format.replace(/%./g, (mark) => {
    if (mark === '%U') return String($week(doc, dated, options)).padStart(2, '0');
    return mark === '%G' ? String($isoWeekYear(doc, dated, options)).padStart(4, '0') : mark;
  });
  return expressions.$dateToString(doc, { ...expr, format: weeks } as never, options);
}

/** The week of the year, 0 to 53: weeks begin on Sundays, and the first Sunday begins week 1. */
function $week(doc: Doc, expr: unknown, options: Options): number {
  const daysBefore = numberOf(expressions.$dayOfYear, doc, expr, options) - 1;
  const weekday = numberOf(expressions.$dayOfWeek, doc, expr, options) - 1;
  return Math.floor((daysBefore + 7 - weekday) / 7);
}

/** The year that the ISO week of a date belongs to (ISO 8601): not always the date's own in the days around New Year. */
function $isoWeekYear(doc: Doc, expr: unknown, options: Options): number {
  const year = numberOf(expressions.$year, doc, expr, options);
  const month = numberOf(expressions.$month, doc, expr, options);
  const week = numberOf(expressions.$isoWeek, doc, expr, options);
  if (month === 1 && week >= 52) return year - 1;
  return month === 12 && week === 1 ? year + 1 : year;
}

function numberOf(operator: (doc: never, expr: never, options: Options) => number, doc: Doc, expr: unknown, options: Options): number {
  return operator(doc as never, expr as never, options);
}

function orNull<Name extends string>(operators: Record<Name, unknown>): Record<Name, Expression> {
  const guarded = Object.entries(operators).map(([name, operator]): [string, Expression] => [
    name,
    (doc, expr, options) => {
      const value = evalExpr(doc, expr as never, options) as Doc | Date | null | undefined;
      const date = value && !(value instanceof Date) && 'date' in value ? value.date : value;
      return date === null || date === undefined ? null : (operator as Expression)(doc, expr, options);
    },
  ]);
  return Object.fromEntries(guarded) as Record<Name, Expression>;
}
