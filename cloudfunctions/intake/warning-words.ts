import type { SheetWarning } from '../core/sheet/read-result';

/** A warning as one plain sentence. */
export function warningWords(warning: SheetWarning): string {
  switch (warning.kind) {
    case 'unknownColumns':
      return `有不认识的列，已忽略：${warning.columns.map((c) => c.slice(0, 20)).join('、')}`;
    case 'procedureAssumed':
      return `${warning.rows}行没有写明处罚程序，按普通程序列示，并在报告中注明。`;
    case 'noDuty':
      return `${warning.rows}行不在本单位归集责任的数据种类内，仍会接收。`;
    case 'shouldOmit':
      return `${warning.rows}行是${warning.what === 'simpleProcedure' ? '简易程序处罚' : '依法不予处罚的决定'}，本地文件要求不报送；仍会接收，不列入报告。`;
  }
}
