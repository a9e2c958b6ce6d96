import type { Statement } from '../../../../types/report';
import { maskedStatement } from '../../identifiers/masked-statement';
import { issuerWords } from '../../places/issuer-words';
import { fieldsSection } from './fields-section';
import type { Cover, Pair, ReportLayout, Section } from './layout';
import { separateSection, arrearsSection, recordsSection } from './records-sections';
import { noticesSection } from './notices-section';
import { resultSection } from './result-section';
import { clauseWords, dayWords, instantWords } from './words';

/** What a document shows beside its statement. */
interface Extras {
  service: string;
  /** The verification code, grouped. */
  code: string;
  /** Address of the signed statement. */
  link: string;
  /** The official host, e.g. `code.example.gov.cn`. */
  host: string;
}

/**
 * A statement laid out as the document it is handed over as: cover, result, fields, records, rules, notices, how to verify. A natural
 * person's name and number are masked.
 */
export function layOut(issued: Statement, extras: Extras): ReportLayout {
  // Paper goes from hand to hand.
  const statement = maskedStatement(issued);
  const sections = [
    resultSection(statement),
    fieldsSection(statement),
    recordsSection(statement),
    separateSection(statement),
    arrearsSection(statement),
    rulesSection(statement),
    noticesSection(statement),
    verifySection(extras),
  ].filter((section) => section !== null);
  const numerals = '一二三四五六七八九';
  return {
    cover: coverOf(statement, extras),
    sections: sections.map((section, i) => ({ ...section, heading: `${numerals.charAt(i)}、${section.heading}` })),
    foot: `${statement.title}\u3000${statement.number}`,
  };
}

function coverOf(statement: Statement, extras: Extras): Cover {
  const { subject, period, document, place, title } = statement;
  const person = subject.kind === 'naturalPerson';
  const items: Pair[] = [
    [person ? '姓名' : '经营主体', subject.name],
    [person ? '身份证件号码' : '统一社会信用代码', subject.uscc],
    ['查询时段', `${dayWords(period.from)}至${dayWords(period.to)}`],
    ['使用用途', statement.purpose ?? '未限定'],
    ...(statement.recipient === null ? [] : [['接收单位', statement.recipient] as Pair]),
    ['出具单位', issuerWords(statement.issuer, place)],
    ['出具时间', instantWords(statement.issued)],
    ['有效期至', dayWords(statement.validTo)],
  ];
  return {
    ...{ ...extras, place, title, items, number: statement.number },
    under: [`依据《${document.title}》`, ...(document.number ? [`（${document.number}）`] : [])],
    demo: document.demo ? '演示\u3000不具有证明效力' : null,
  };
}

function rulesSection({ rules, pack }: Statement): Section {
  const cell = (text: string) => ({ text, tone: 'plain' as const });
  const columns = [
    { title: '规则', weight: 17 },
    { title: '内容', weight: 56 },
    { title: '依据', weight: 27 },
  ];
  return {
    ...{ heading: '使用的规则', page: false },
    blocks: [
      { kind: 'text', text: '以下规则决定本报告计入什么、不计入什么。文件没有规定的，按本平台默认，并在依据栏注明。', tone: 'quiet' },
      { kind: 'text', text: `规则版本：${pack}`, tone: 'quiet' },
      {
        kind: 'table',
        columns,
        rows: rules.map((rule) => [
          cell(rule.title),
          cell(rule.name === 'notices' ? '列于本报告“说明”' : rule.text),
          cell(clauseWords(rule)),
        ]),
      },
    ],
  };
}

function verifySection({ host, code }: Extras): Section {
  return {
    ...{ heading: '如何核验', page: false },
    blocks: [
      {
        ...{ kind: 'list', title: null },
        items: [
          `核验码：登录 ${host}，输入封面右上角的核验码 ${code}，区分大小写。`,
          `二维码：用微信或浏览器扫描封面的二维码，核对打开的网址是 ${host}。没有网络时可核对签名，但不能确定是否已撤销。`,
          '文件：上传本报告的PDF原件（不超过5MB）。另存、打印、编辑过的文件不是原件，会提示“不是原始文件”。',
          '动态码：请持有人当面打开“合规一码通”亮码，扫码查看。',
          '核对：名称、统一社会信用代码、编号、出具单位、有效期五项须与核验结果逐项一致。',
          '电子签名：用PDF阅读器查看签名时，除“签名有效”外，还须显示签名涵盖整个文档；以联网核验结果为准。',
        ],
      },
    ],
  };
}
