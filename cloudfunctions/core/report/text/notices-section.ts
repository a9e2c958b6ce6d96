import { recordKinds } from '../../../../types/kinds';
import type { Statement } from '../../../../types/report';
import { dayWords } from '../../dates/words';
import type { Section } from './layout';
import { leftOutKinds } from './left-out-words';

/** What of a statement its notices stand on. */
export type Asked = Pick<Statement, 'decision' | 'period' | 'rules' | 'notices' | 'scope' | 'place'> & {
  subject: Pick<Statement['subject'], 'kind'>;
};

/** What the report can't prove, where to ask instead, and what the place's document has it say. */
export function noticesSection(statement: Asked): Section {
  const toldElsewhere = elsewhere(statement);
  const others = statement.notices.filter((notice) => !toldElsewhere.includes(notice));
  return {
    ...{ heading: '说明', page: false },
    blocks: [
      { kind: 'list', title: '本报告不能证明的事项', items: unproven(statement) },
      { kind: 'list', title: '按原途径查询', items: toldElsewhere },
      { kind: 'list', title: '其他说明', items: [...others, latest] },
    ],
  };
}

const latest = '本报告只反映“数据截至”日期之前已归集的数据；出具之后的变化以联网核验结果为准。';

const otherDocuments = '以居民身份证以外的证件登记的记录，以及本人经营的个体工商户、任职单位的记录。';

function unproven({ decision, period, rules, scope, place, subject }: Asked): string[] {
  const { fields, subjectWide } = decision;
  const kinds = [...new Set([...fields, ...subjectWide].flatMap((line) => line.kinds.map((k) => recordKinds[k.kind])))];
  const unsaid = [
    ...fields.filter((f) => f.state === 'cannotSay').map((f) => f.field),
    ...subjectWide.filter((line) => line.state === 'cannotSay').map((line) => line.name),
  ];
  const notFor = rules.find((rule) => rule.name === 'notFor' && !rule.isDefault);
  const unlisted = decision.leavesOut.map((rule) => leftOutKinds[rule]);
  return [
    `未列入本报告的领域，以及${dayWords(period.from)}之前、${dayWords(period.to)}之后的情况。`,
    ...(subject.kind === 'naturalPerson' ? [otherDocuments] : []),
    ...(scope.elsewhere ? [`该单位登记地的记录：登记地不在${place}。`] : []),
    kinds.length > 0 ? `各领域所列种类之外的记录。本报告所称记录，限于${kinds.join('、')}。` : '任何种类的记录：所查领域都没有归集数据。',
    ...(unlisted.length > 0 ? [`按规定不列入的记录：${unlisted.join('、')}。`] : []),
    ...(unsaid.length > 0
      ? [`“暂不能说明”的领域和事项（${unsaid.join('、')}）：数据尚未补录、超期未报或有待匹配，不表示有记录，也不表示没有记录。`]
      : []),
    ...(notFor ? [`${notFor.text}。`] : []),
  ];
}

function elsewhere({ rules }: Asked): string[] {
  const before = rules.find((rule) => rule.name === 'beforeEarliest' && !rule.isDefault);
  return [...(before ? [before.text] : []), '上述不能证明的事项，请按原途径向有关主管单位查询或开具证明。'];
}
