import type { Statement } from '../../../../types/report';
import { instantWords, periodWords, untilWords } from '../../dates/words';
import { issuerWords } from '../../places/issuer-words';
import { dataItem } from './data-day';
import { byHolder } from './by-holder';
import type { Pair } from './layout';

/** What names the period a report speaks of. */
export const periodName = '查询期间';
/** What names the instant of its issue. */
export const issuedName = '出具时间';

/** The five items to be compared wherever a report is checked. */
export const itemNames = { name: '名称', uscc: '统一社会信用代码', number: '编号', issuer: '出具单位', validTo: '有效期' } as const;

/** What a subject's name and number are called. */
export const subjectNames = (person: boolean): [name: string, number: string] =>
  person ? ['姓名', '身份证件号码'] : [itemNames.name, itemNames.uscc];

/** What a report is for. */
export const purposeItem = (purpose: string | null): Pair => ['使用用途', purpose ?? '未限定'];

/** What was asked, what for and for whom. */
export const askedItems = ({ period, purpose, recipient }: Pick<Statement, 'period' | 'purpose' | 'recipient'>): Pair[] => [
  [periodName, periodWords(period)],
  purposeItem(purpose),
  ...(recipient === null
    ? []
    : [['接收单位', recipient.uscc === null ? byHolder(recipient.name) : `${recipient.name}（${recipient.uscc}）`] as Pair]),
];

/** The same with the day that the data reaches, which may be before the period's end. */
export function askedUntil(statement: Pick<Statement, 'period' | 'purpose' | 'recipient' | 'decision'>): Pair[] {
  const [period, ...rest] = askedItems(statement);
  return [period!, dataItem(statement.decision), ...rest];
}

/** What identifies a report: of whom, what was asked, who issued it and when. */
export function coverItems(statement: Omit<Statement, 'rules' | 'notices'>): Pair[] {
  const { subject, issuer, place, issued, validTo } = statement;
  const [name, code] = subjectNames(subject.kind === 'naturalPerson');
  return [
    [name, subject.name],
    [code, subject.uscc],
    ...askedUntil(statement),
    [itemNames.issuer, issuerWords(issuer, place)],
    [issuedName, instantWords(issued)],
    [itemNames.validTo, untilWords(validTo)],
  ];
}
