import { arrearsKinds, recordKinds } from '../../../../types/kinds';
import type { Pack, Publication } from '../../../../types/pack';
import { dayWords } from '../../dates/words';
import { earlierElsewhere } from '../before-words';
import { rulesUnder } from '../rules-under';
import { join, line, type PackLine } from './line';

export function kinds(pack: Pack): PackLine {
  const { value, clause } = pack.rules.recordKinds;
  const words = (kind: keyof typeof recordKinds): string => {
    const own = Object.entries(pack.kindWords).flatMap(([word, code]) => (code === kind ? [word] : []));
    const others = own.filter((word) => word !== recordKinds[kind]);
    return others.length === 0 ? recordKinds[kind] : `${recordKinds[kind]}（文件又写作${join(others)}）`;
  };
  const text = `${join(value.map(words))}；各领域以归集责任清单列明的种类为准`;
  return line('recordKinds', '计入的记录', text, clause);
}

export function simpleProcedure(pack: Pack): PackLine {
  const { value, clause } = pack.rules.simpleProcedure;
  const text = { counted: '依据简易程序作出的行政处罚计入', leftOut: '依据简易程序作出的行政处罚不列入违法记录' }[value];
  return line('simpleProcedure', '简易程序处罚', text, clause);
}

export function noPenaltyDecision(pack: Pack): PackLine {
  const { value, clause } = pack.rules.noPenaltyDecision;
  const text = { counted: '依法不予行政处罚的计入', leftOut: '已依法不予行政处罚的不列入违法记录' }[value];
  return line('noPenaltyDecision', '不予处罚', text, clause);
}

export function repaired(pack: Pack): PackLine {
  const { value, clause } = pack.rules.repaired;
  const text = {
    counted: '已修复的记录照常计入',
    marked: '已修复的记录在报告中体现，并标明修复情况',
    listedSeparately: '已修复的行政处罚在报告中单列，不计入违法记录',
    leftOut: '已修复的记录终止公示、停止使用，不列入报告；有几条写在结果旁边',
  }[value];
  return line('repaired', '已修复的记录', text, clause);
}

export function displayEnded(pack: Pack, publication: Publication | null): PackLine {
  const { value, clause } = rulesUnder(pack, publication).displayEnded;
  const text = {
    counted: '公示期已满的记录照常计入',
    marked: '公示期已满的记录照常计入，并标明公示期已满',
    leftOut: '公示期已满的记录不列入报告；有几条写在结果旁边，结果只说“公示期内无违法违规记录”',
  }[value];
  return line('displayEnded', '公示期满的记录', text, clause);
}

export function arrears(pack: Pack): PackLine {
  const { value, clause } = pack.rules.arrears;
  const text = value.length === 0 ? '不显示欠缴情况' : `另行显示${join(value.map((kind) => arrearsKinds[kind]))}，不作为违法记录`;
  return line('arrears', '欠缴情况', text, clause);
}

export function sourcesShouldOmit(pack: Pack): PackLine {
  const { value, clause } = pack.rules.sourcesShouldOmit;
  const words = { simpleProcedure: '简易程序行政处罚', noPenaltyDecision: '依法不予行政处罚' };
  const text =
    value.length === 0
      ? '文件未规定数源单位不报送的内容'
      : `${join(value.map((kind) => words[kind]))}不在报送范围；报来的照收、不计入，并提醒报送单位`;
  return line('sourcesShouldOmit', '不报送的内容', text, clause);
}

export function earliest(pack: Pack): PackLine {
  const { value, clause } = pack.rules.earliest;
  return line('earliest', '数据起始日', value ? `归集${dayWords(value)}以来的记录` : '文件未规定数据起始日', clause);
}

export function beforeEarliest(pack: Pack): PackLine {
  const { value, clause } = pack.rules.beforeEarliest;
  return line('beforeEarliest', '起始日之前', value ?? earlierElsewhere, clause);
}
