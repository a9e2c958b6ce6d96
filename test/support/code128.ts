/** Bar and space widths of Code 128's symbols 0 to 106 (ISO/IEC 15417, table 1). */
const widths = `
212222 222122 222221 121223 121322 131222 122213 122312 132212 221213 221312 231212 112232 122132 122231 113222 123122 123221
223211 221132 221231 213212 223112 312131 311222 321122 321221 312212 322112 322211 212123 212321 232121 111323 131123 131321
112313 132113 132311 211313 231113 231311 112133 112331 132131 113123 113321 133121 313121 211331 231131 213113 213311 213131
311123 311321 331121 312113 312311 332111 314111 221411 431111 111224 111422 121124 121421 141122 141221 112214 112412 122114
122411 142112 142211 241211 221114 413111 241112 134111 111242 121142 121241 114212 124112 124211 411212 421112 421211 212141
214121 412121 111143 111341 131141 114113 114311 411113 411311 113141 114131 311141 411131 211412 211214 211232 2331112
`
  .trim()
  .split(/\s+/);
const [startA, startC, stop] = [103, 105, 106];

/** An independent reader of Code 128: modules (true is dark) to text. @throws when a symbol or the check symbol is wrong. */
export function readCode128(modules: boolean[]): string {
  const bits = modules.map((dark) => (dark ? '1' : '0')).join('');
  const runs = [...bits.matchAll(/0+|1+/g)].map(([run]) => run.length).join('');
  const values: number[] = [];
  for (let at = 0; at < runs.length; at += 6) {
    const value = widths.indexOf(runs.slice(at, at + (runs.length - at === 7 ? 7 : 6)));
    if (value < 0) throw new Error(`no symbol at ${at}`);
    values.push(value);
    if (value === stop) break;
  }
  const check = values[values.length - 2]!;
  const symbols = values.slice(0, -2);
  if (values[values.length - 1] !== stop || symbols.reduce((sum, value, i) => sum + value * Math.max(1, i), 0) % 103 !== check) {
    throw new Error('check symbol');
  }
  let set = 'ABC'[symbols[0]! - startA]!;
  if (symbols[0]! < startA || symbols[0]! > startC) throw new Error('no start symbol');
  let text = '';
  for (const value of symbols.slice(1)) {
    const next: Record<number, string> = { 99: 'C', 100: 'B', 101: 'A' };
    if (value >= 99 && next[value] !== set && !(set === 'C' && value === 99)) set = next[value]!;
    else if (set === 'C') text += String(value).padStart(2, '0');
    else text += String.fromCharCode(set === 'A' && value >= 64 ? value - 64 : value + 32);
  }
  return text;
}
