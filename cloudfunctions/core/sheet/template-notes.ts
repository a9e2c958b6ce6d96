import type { Column, Template } from './template';

/** One line of a template's notes (填写说明): all in words for whoever fills in the sheet. */
interface ColumnNote {
  heading: string;
  /** 必填, 选填, or when. */
  needed: string;
  format: string;
  example: string;
}

const first = (values: Readonly<Record<string, string>>): string[] =>
  Object.entries(values).flatMap(([word, meaning], i, all) => (all.findIndex(([, other]) => other === meaning) === i ? [word] : []));

function formatOf({ type, max, exact, values = {} }: Column): string {
  switch (type) {
    case 'text':
      return exact ? `${max}位` : `文字，不超过${max}字`;
    case 'uscc':
      return '18位统一社会信用代码';
    case 'id':
      return '18位身份证件号码';
    case 'division':
      return '6位行政区划代码';
    case 'day':
      return '日期，如2026-05-28';
    case 'pastDay':
      return '日期，如2026-05-28，不晚于当天';
    case 'wan':
      return '数字，单位万元，最多六位小数：0.2即2000元';
    case 'enum':
      return `填其中一个：${first(values).join('、')}`;
    case 'words':
      return `可填一个或几个，用分号隔开：${first(values).join('；')}`;
    case 'categories':
      return '按标准的处罚类别填写，可填几个，用分号隔开';
  }
}

/** The columns of a template to fill in: those of older sheets are accepted, not asked for. */
export const columnsToFill = ({ columns }: Template): Column[] => columns.filter(({ older, readAs }) => !older && !readAs);

/** What to write into each column, in its order, made from the same data that reads the sheet. */
export function templateNotes(template: Template): ColumnNote[] {
  return columnsToFill(template).map((column): ColumnNote => {
    const needed = column.required ? '必填' : '选填';
    return {
      heading: column.heading,
      needed: column.note ? (column.required ? `必填。${column.note}` : column.note) : needed,
      format: formatOf(column),
      example: column.example ?? '',
    };
  });
}
