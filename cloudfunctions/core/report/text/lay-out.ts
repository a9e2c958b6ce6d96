import type { Statement } from '../../../../types/report';
import { maskedStatement } from '../../identifiers/masked-statement';
import { coverItems, itemNames } from './cover-items';
import { fieldsSection } from './fields-section';
import type { Cover, ReportLayout, Section } from './layout';
import { noticesSection } from './notices-section';
import { arrearsSection, listedSeparatelySection, recordsSection } from './records-sections';
import { resultSection } from './result-section';
import { rulesSection } from './rules-section';

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
    recordsSection(statement.decision),
    listedSeparatelySection(statement.decision),
    arrearsSection(statement.decision),
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
  const { document, place, title, number } = statement;
  return {
    ...{ ...extras, place, title, number, items: coverItems(statement) },
    under: [`依据《${document.title}》`, ...(document.number ? [`（${document.number}）`] : [])],
    demo: document.demo ? '演示\u3000不具有证明效力' : null,
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
          `核对：${Object.values(itemNames).join('、')}五项须与核验结果逐项一致。`,
          '电子签名：用PDF阅读器查看签名时，除“签名有效”外，还须显示签名涵盖整个文档；以联网核验结果为准。',
        ],
      },
    ],
  };
}
