/** `2026年11月20日`. */
export const dayWords = (day: string): string => {
  const [y, m, d] = day.split('-').map(Number);
  return `${y}年${m}月${d}日`;
};

/** `2026年11月20日 10:00` in Asia/Shanghai. */
export function instantWords(epochMs: number): string {
  const text = new Date(epochMs + 8 * 3_600_000).toISOString();
  return `${dayWords(text.slice(0, 10))} ${text.slice(11, 16)}`;
}

/** Money of 分 as 元, exact: `12,345.60元`. */
export function yuanWords(fen: number): string {
  const yuan = String(Math.floor(Math.abs(fen) / 100)).replace(/\B(?=(\d{3})+$)/g, ',');
  return `${fen < 0 ? '-' : ''}${yuan}.${String(Math.abs(fen) % 100).padStart(2, '0')}元`;
}

/** The clause a rule obeys, as the report prints it. */
export const clauseWords = ({ clause, isDefault }: { clause: string; isDefault: boolean }): string =>
  isDefault ? '本平台默认（文件未规定）' : clause;
