/** A Friday morning in November, Asia/Shanghai. */
export const NOW = Date.parse('2026-11-20T10:00:00+08:00');
export const TODAY = '2026-11-20';
