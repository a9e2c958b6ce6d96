import type { Statement } from '../../../../types/report';
import { maskedStatement } from '../../identifiers/masked-statement';
import { conclusionOf } from './conclusion';
import { coverItems, itemNames } from './cover-items';
import { fieldsSection } from './fields-section';
import type { Cover, Foot, ReportLayout, Section } from './layout';
import { noticesSection } from './notices-section';
import { arrearsSection, listedSeparatelySection, recordsSection } from './records-sections';
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
 * A statement laid out as the document it is handed over as: a cover with the result, then fields, records, the rules that touched it,
 * notices, how to verify. A natural person's name and number are masked.
 */
export function layOut(issued: Statement, extras: Extras): ReportLayout {
  // Paper goes from hand to hand.
  const statement = maskedStatement(issued);
  const sections = [
    fieldsSection(statement),
    recordsSection(statement.decision),
    listedSeparatelySection(statement.decision),
    arrearsSection(statement.decision),
    rulesSection(statement, extras.host),
    noticesSection(statement),
    verifySection(extras),
  ].filter((section) => section !== null);
  const numerals = '一二三四五六七八九';
  return {
    cover: coverOf(statement, extras),
    sections: sections.map((section, i) => ({ ...section, heading: `${numerals.charAt(i)}、${section.heading}` })),
    foot: footOf(statement),
  };
}

function coverOf(statement: Statement, extras: Extras): Cover {
  const { document, place, title, number } = statement;
  return {
    ...{ ...extras, place, title, number, items: coverItems(statement) },
    under: [`依据《${document.title}》`, ...(document.number ? [`（${document.number}）`] : [])],
    conclusion: conclusionOf(statement),
    demo: document.demo ? demoWords : null,
  };
}

/** Stands on whatever a demonstration made. */
export const demoWords = '演示，不具有证明效力';

function footOf({ subject, number, document }: Statement): Foot {
  return { name: subject.name, rest: [subject.uscc, `${itemNames.number} ${number}`, ...(document.demo ? [demoWords] : [])] };
}

function verifySection({ host, code }: Extras): Section {
  return {
    ...{ heading: '如何核验', page: false },
    blocks: [
      {
        ...{ kind: 'list', title: null },
        items: [
          `扫描封面的二维码，或登录 ${host} 输入核验码 ${code}（区分大小写）。先核对网址，再逐项核对${Object.values(itemNames).join('、')}。没有网络时只能核对签名，不知是否已撤销。`,
          '上传本报告的PDF原件（不超过5MB）；另存、打印、编辑过的文件不是原件。也可以请持有人当面打开“合规一码通”亮码，扫码查看。',
          '用PDF阅读器查看电子签名时，除“签名有效”外，还须显示签名涵盖整个文档。以联网核验结果为准。',
        ],
      },
    ],
  };
}
