import { AppError } from '../../../types/errors';
import { CELL_CHARACTERS, COLUMNS, type SheetLimits } from './limits';

const [quote, lineFeed, carriageReturn] = [0x22, 0x0a, 0x0d];

/**
 * Refuses delimited text that has too many rows or cells, a row too wide or a cell too long, in one look at each character and before it
 * is taken apart: four million line ends are four megabytes, and as many rows.
 * @throws SHEET_TOO_LARGE naming the row
 */
export function checkText(text: string, delimiter: string, limits: SheetLimits): void {
  const mark = delimiter.charCodeAt(0);
  let [row, cells, column, begin, quoted] = [1, 0, 1, 0, false];
  const endCell = (at: number): void => {
    if (at - begin > CELL_CHARACTERS)
      throw tooHeavy(`a cell of ${at - begin}`, `第${row}行有一格超过${CELL_CHARACTERS}个字。请检查引号是否成对，或缩短这一格后再上传。`);
    begin = at + 1;
    cells++;
  };
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === quote) quoted = !quoted;
    if (quoted) continue;
    if (code === mark) {
      endCell(at);
      if (++column > COLUMNS) throw tooHeavy(`${column} columns`, `第${row}行超过${COLUMNS}列。请只保留有数据的列后再上传。`);
    } else if (code === lineFeed || (code === carriageReturn && text.charCodeAt(at + 1) !== lineFeed)) {
      endCell(at);
      column = 1;
      row++;
    }
    if (row > limits.rows + 1 || cells > limits.cells)
      throw tooHeavy(`${row} rows, ${cells} cells`, '表格的行数或格数太多。请删去空行空列，或按月份、单位拆成几份，再分别上传。');
  }
  endCell(text.length);
}

const tooHeavy = (message: string, hint: string): AppError => new AppError('SHEET_TOO_LARGE', message, { hint });
