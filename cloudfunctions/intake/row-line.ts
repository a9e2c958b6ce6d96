import { maskName } from '../core/identifiers/mask-name';
import type { Output } from '../../types/actions';
import { recordKinds } from '../../types/kinds';
import { wanOfFen } from '../core/sheet/wan';
import { type SourceRow, aboutOf } from './rows';

type Line = Output<'source', 'previewSheet'>['firstRows'][number];

/** A row in a few words: whom it is about, what it says, which day. A natural person's name and document are masked. */
export function rowLine(row: SourceRow): Line {
  const { uscc, name } = aboutOf(row);
  const person = 'party' in row ? row.party.person : null;
  const hidden = 'party' in row && row.party.kind === 'naturalPerson';
  const [what, date] = said(row);
  return { row: row.row, name: hidden ? maskName(name) : name, id: uscc ?? person?.masked ?? '无统一社会信用代码', what, date };
}

function said(row: SourceRow): [what: string, date: string] {
  if ('amountFen' in row) return [`欠缴${wanOfFen(row.amountFen).replace(/\.?0+$/, '')}万元`, row.asOf];
  if ('result' in row) return [`${recordKinds[row.kind]} ${row.number} ${row.result === 'granted' ? '准予修复' : '撤销修复'}`, row.day];
  if ('party' in row) return [`${row.documentNumber} ${row.categories.join('、')}`, row.decided];
  const removed = row.removed === null ? '' : `，${row.removed}移出`;
  return [`${row.documentNumber} ${row.list ?? row.violation}${removed}`, row.decided];
}
