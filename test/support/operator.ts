import type { Operator } from '../../types/operator';

/** Who answers for the tests' service; read in real environments only. */
export const testOperator: Operator = { organiser: '示例市数据局', runner: '示例市大数据中心', telephone: '000-00000000' };
