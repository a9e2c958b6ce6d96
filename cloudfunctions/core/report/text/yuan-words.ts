/** Money of 分 as 元, exact, whole sums without decimals: `100,000元`, `12,345.60元`. */
export function yuanWords(fen: number): string {
  const yuan = String(Math.floor(Math.abs(fen) / 100)).replace(/\B(?=(?:\d{3})+$)/g, ',');
  const rest = Math.abs(fen) % 100;
  return `${fen < 0 ? '-' : ''}${yuan}${rest === 0 ? '' : `.${String(rest).padStart(2, '0')}`}元`;
}
