/** Fours, as people read a long code aloud. */
export const grouped = (code: string): string => code.match(/.{1,4}/g)?.join(' ') ?? '';

/** 分 as 元, exact: 1,234.50元. */
export function yuan(fen: number): string {
  const whole = String(Math.floor(fen / 100)).replace(/\B(?=(?:\d{3})+$)/g, ',');
  const rest = fen % 100;
  return `${whole}${rest ? `.${String(rest).padStart(2, '0')}` : ''}元`;
}
