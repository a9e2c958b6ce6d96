import { columnsToFill } from '../../cloudfunctions/core/sheet/template-notes';
import { sheets } from '../../cloudfunctions/core/kinds/sheets';
import type { RecordDoc, SubjectDoc } from '../../cloudfunctions/store/documents';
import type { SheetKind } from '../../types/actions/source';

import { citizen } from './people';

interface DemoSheet {
  jurisdiction: string;
  fileName: string;
  bytes: Uint8Array;
}
type Row = Record<string, string>;

function csv(kind: SheetKind, rows: Row[]): Uint8Array {
  const columns = columnsToFill(sheets[kind].template);
  const cell = (text: string): string => `"${text.replaceAll('"', '""')}"`;
  const lines = [columns.map((c) => c.heading), ...rows.map((row) => columns.map((c) => row[c.code] ?? ''))];
  return new TextEncoder().encode(`\ufeff${lines.map((cells) => cells.map(cell).join(',')).join('\r\n')}`);
}

const market = { ORGAN: '长治市市场监督管理局', ORGAN_CODE: '111404002PFWF66A0Y' };
const traffic = { ORGAN: '长治市交通运输局', ORGAN_CODE: '1114040057QDCMUQ0U' };
const court = { ORGAN: '长治市中级法院', ORGAN_CODE: '111404000D0E0M0C1X' };
const tax = { ORGAN: '黑河市税务局', ORGAN_CODE: '11231100AT1E63NF3J' };
const fund = { ORGAN: '黑河市住房公积金管理中心', ORGAN_CODE: '112311000D0E0M0F1G' };

/**
 * Sheets of the other kinds, as sources would send them: about subjects that have records anyway, so that who has none in the demo stays without.
 *
 * @param subjects The demo's, with records, in any order.
 * @param records What the penalty sheets became; repairs are about some of them.
 */
export function otherSheets(subjects: SubjectDoc[], records: RecordDoc[]): DemoSheet[] {
  // The last ones: the first are the people one can log in as.
  const of = (division: string): Row[] =>
    subjects
      .filter((s) => s.division === division)
      .sort((a, b) => (a._id < b._id ? 1 : -1))
      .slice(0, 3)
      .map((s) => ({ NAME: s.name, USCC: s._id }));
  const [a, b, c] = of('140400') as [Row, Row, Row];
  const [d, e] = of('231100') as [Row, Row];
  const sheet = (jurisdiction: string, kind: SheetKind, rows: Row[]): DemoSheet => ({
    jurisdiction,
    fileName: `${jurisdiction}-${kind}.csv`,
    bytes: csv(kind, rows),
  });
  const entered = { ...a, ...market, NUMBER: '长市监列〔2025〕3号', DECIDED: '2025-03-12', LIST: '药品安全严重违法失信名单' };
  const listed = { ...b, ...market, NUMBER: '长市监异列〔2025〕7号', DECIDED: '2025-07-08' };
  const repaired = records.filter((r) => r.jurisdiction === 'heihe' && r.procedure === 'ordinary').slice(-2);
  return [
    sheet('changzhi', 'coercive', [
      {
        ...{
          NAME: citizen.name,
          ID_NUMBER: citizen.idNumber,
          ...traffic,
          NUMBER: '长交强制〔2026〕9号',
          DECIDED: '2026-06-02',
          CATEGORY: '扣押',
        },
        ...{
          VIOLATION: '驾驶他人车辆从事网约车经营',
          BASIS: '《中华人民共和国道路运输条例》第六十二条',
          CONTENT: '扣押车辆一台',
          LIFTED: '2026-06-20',
        },
      },
    ]),
    sheet('changzhi', 'seriousDishonesty', [
      { ...entered, VIOLATION: '生产销售劣药，情节严重', BASIS: '《市场监督管理严重违法失信名单管理办法》第六条' },
    ]),
    sheet('changzhi', 'abnormalOperation', [
      { ...listed, VIOLATION: '未按规定公示年度报告' },
      { ...c, ...market, NUMBER: '长市监异列〔2026〕2号', DECIDED: '2026-02-03', VIOLATION: '通过登记的住所无法联系' },
      { ...listed, REMOVED: '2025-10-20', REMOVED_WHY: '已补报年度报告', REMOVED_NUMBER: '长市监异移〔2025〕5号' },
    ]),
    sheet('changzhi', 'coercive', [
      {
        ...{ ...c, ...traffic, NUMBER: '长交强制〔2026〕6号', DECIDED: '2026-04-15', CATEGORY: '扣押', LIFTED: '2026-05-06' },
        ...{ VIOLATION: '无证从事道路运输', BASIS: '《中华人民共和国道路运输条例》第六十二条', CONTENT: '扣押车辆一台' },
      },
    ]),
    sheet('changzhi', 'criminalJudgment', [
      {
        ...{ ...a, ...court, NUMBER: '（2025）示04刑初8号', DECIDED: '2025-06-18', EFFECTIVE: '2025-07-01', FINE: '10' },
        ...{ VIOLATION: '单位行贿罪', CONTENT: '判处罚金10万元' },
      },
    ]),
    sheet('heihe', 'socialInsurance', [{ ...d, ...tax, AMOUNT: '1.25', AS_OF: '2026-10-31', INSURANCE: '企业职工基本养老保险' }]),
    sheet('heihe', 'housingFund', [{ ...e, ...fund, AMOUNT: '0.86', AS_OF: '2026-10-31' }]),
    sheet(
      'heihe',
      'repair',
      repaired.map((r) => repairOf(r, subjects)),
    ),
  ];
}

const heiheCodes: Row = {
  黑河市生态环境局: '11231100UJXRRNJY1U',
  黑河市税务局: '11231100AT1E63NF3J',
  黑河市人力资源和社会保障局: '11231100Q2P9CW4769',
  黑河市市场监督管理局: '11231100UHF0XW347F',
  黑河市交通运输局: '11231100QLEPAECR40',
};

const repairOf = ({ subject, documentNumber, organ }: RecordDoc, subjects: SubjectDoc[]): Row => ({
  ...{ NAME: subjects.find((s) => s._id === subject)!.name, USCC: subject, KIND: '行政处罚', NUMBER: documentNumber },
  ...{ ORGAN: organ, ORGAN_CODE: heiheCodes[organ]!, RESULT: '准予修复', REPAIRED: '2026-10-12' },
});
