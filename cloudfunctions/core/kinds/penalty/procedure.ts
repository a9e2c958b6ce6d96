/** How a penalty was decided, and whether that is only assumed. */
interface Procedure {
  procedure: 'simple' | 'ordinary';
  procedureAssumed: boolean;
}

const denied = /(?:非|不是|不属于|不适用|未适用)\s*简易/g;

/**
 * Finds the procedure of a penalty: the column 处罚程序 decides; without it 简易 in the remark or the document's number; without that
 * either, ordinary, marked as assumed.
 *
 * @param column The column's value; null when it is empty.
 * @param remark 备注
 * @param documentNumber 行政处罚决定书文号
 */
export function readProcedure(column: string | null, remark: string | null, documentNumber: string | null): Procedure {
  if (column !== null) return { procedure: column === 'simple' ? 'simple' : 'ordinary', procedureAssumed: false };
  const simple = [remark, documentNumber].some((text) => text?.replace(denied, '').includes('简易'));
  return simple ? { procedure: 'simple', procedureAssumed: false } : { procedure: 'ordinary', procedureAssumed: true };
}
