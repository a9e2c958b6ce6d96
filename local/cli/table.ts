// Chinese characters and full-width marks take two columns of a terminal.
const wide = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6“”‘’—…·]/;

/** Columns a text takes in a terminal. */
export const width = (text: string): number => [...text].reduce((sum, char) => sum + (wide.test(char) ? 2 : 1), 0);

export const pad = (text: string, columns: number): string => text + ' '.repeat(Math.max(0, columns - width(text)));

/** Break a text into lines of at most `columns`; Chinese breaks anywhere but before a closing mark. */
export function wrap(text: string, columns: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const char of text) {
    if (width(line + char) > columns && !/[、，。；：）》”]/.test(char)) {
      lines.push(line);
      line = '';
    }
    line += char;
  }
  return [...lines, line];
}

/** Rows as aligned columns; the last column of `columns` wraps, the others are as wide as their widest cell, within `columns`. */
export function table(head: string[], rows: string[][], columns: number[]): string[] {
  const widths = columns.map((most, i) => Math.min(most, Math.max(...[head, ...rows].map((row) => width(row[i] ?? '')))));
  return [head, ...rows].flatMap((row) => {
    const cells = widths.map((columnWidth, i) => wrap(row[i] ?? '', columnWidth));
    const height = Math.max(...cells.map((cell) => cell.length));
    return Array.from({ length: height }, (_, y) =>
      cells
        .map((cell, i) => pad(cell[y] ?? '', widths[i]!))
        .join('  ')
        .trimEnd(),
    );
  });
}
