import { cannotSayReasons } from '../../../../types/kinds';
import type { ArrearsLine } from '../../../../types/report';
import { dayWords } from '../../dates/words';
import { yuanWords } from './yuan-words';

/** What each state of a kind of arrears is called. */
const arrearsStates = { owing: '欠缴', none: '无欠缴', notSupplied: '未提供' } as const satisfies Record<ArrearsLine['state'], string>;

/** `欠缴12,500元`, `无欠缴（截至2026年10月31日）`, `未提供（超期未报）`. */
export function arrearsWords({ state, reasons, asOf, owed }: Omit<ArrearsLine, 'words'>): string {
  const why = reasons.map((reason) => cannotSayReasons[reason]).join('、');
  switch (state) {
    case 'owing':
      return `${arrearsStates.owing}${yuanWords(owed.reduce((sum, { amountFen }) => sum + amountFen, 0))}${why && `，可能还有（${why}）`}`;
    case 'none':
      return `${arrearsStates.none}${asOf === null ? '' : `（截至${dayWords(asOf)}）`}`;
    case 'notSupplied':
      return `${arrearsStates.notSupplied}（${why}）`;
  }
}
