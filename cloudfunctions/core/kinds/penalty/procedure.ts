/** How a penalty was decided, and whether that is only assumed. */
interface Procedure {
  procedure: 'simple' | 'ordinary';
  procedureAssumed: boolean;
}

const denied = /(?:非|不是|不属于|不适用|未适用)\s*简易/g;
/** What names the procedure, and not a hut: 简易程序, 简易处罚, 当场处罚, or the bare word. */
const named = /简易(?:程序|处罚|案件)|当场(?:作出)?(?:行政)?处罚|^简易$/;
const changed = /转(?:为|入|至|成)?\s*(?:普通|一般)程序/;
const saysSimple = (remark: string | null): boolean => {
  const text = (remark ?? '').replace(denied, '').trim();
  return named.test(text) && !changed.test(text);
};

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
  const simple = saysSimple(remark) || (documentNumber ?? '').replace(denied, '').includes('简易');
  return simple ? { procedure: 'simple', procedureAssumed: false } : { procedure: 'ordinary', procedureAssumed: true };
}
