import type { Output } from '../../types/actions';
import { recordKinds } from '../../types/kinds';
import type { SourceRow } from '../core/kinds/sheet-kind';
import { sheets } from '../core/kinds/sheets';
import { maskName } from '../core/identifiers/mask-name';
import { wanOfFen } from '../core/sheet/wan';

type Line = Output<'source', 'previewSheet'>['firstRows'][number];

/** A row in a few words: whom it is about, what it says, which day. A natural person's name and document are masked. */
export function rowLine(row: SourceRow): Line {
  const { name, uscc, natural, document } = row.party;
  return { row: row.row, name: natural ? maskName(name) : name, id: uscc ?? document ?? '无统一社会信用代码', ...summaryOf(row) };
}

function summaryOf(row: SourceRow): Pick<Line, 'what' | 'date'> {
  switch (row.type) {
    case 'arrears':
      return { what: `欠缴${wanOfFen(row.amountFen).replace(/\.?0+$/, '')}万元`, date: row.asOf };
    case 'repair':
      return { what: `${recordKinds[row.kind]} ${row.number} ${row.result === 'granted' ? '准予修复' : '撤销修复'}`, date: row.day };
    case 'record': {
      const removed = row.removed === null ? '' : `，${row.removed}移出`;
      return { what: `${row.documentNumber} ${sheets[row.kind].summary(row)}${removed}`, date: row.decided };
    }
  }
}
