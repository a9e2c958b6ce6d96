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

/** Rows as aligned columns, each at most `columns` wide (a closing mark may hang over) and no wider than its content. */
export function table(head: string[], rows: string[][], columns: number[]): string[] {
  const wrapped = [head, ...rows].map((row) => columns.map((most, i) => wrap(row[i] ?? '', most)));
  const widths = columns.map((_, i) => Math.max(...wrapped.flatMap((cells) => cells[i]!.map(width))));
  return wrapped.flatMap((cells) => {
    const height = Math.max(...cells.map((cell) => cell.length));
    return Array.from({ length: height }, (_, y) =>
      cells
        .map((cell, i) => pad(cell[y] ?? '', widths[i]!))
        .join('  ')
        .trimEnd(),
    );
  });
}
