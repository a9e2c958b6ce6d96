/** Text that stands in JSON as it is: nothing to escape, no half of a surrogate pair. */
const plain = /^[ !#-[\]-\ud7ff\ue000-\uffff]*$/;
const quoted = (text: string): string => (plain.test(text) ? `"${text}"` : JSON.stringify(text));

/**
 * JSON with its keys sorted and what is undefined left out: the same text for the same content, however it was stored. Every row of a sheet goes
 * through it, so it is written as a loop: joining mapped parts takes twice the time.
 * @param without Keys of the outermost object to leave out.
 */
export function canonical(value: unknown, without?: ReadonlySet<string>): string {
  if (typeof value === 'string') return quoted(value);
  if (value === null || typeof value !== 'object') return (JSON.stringify(value) as string | undefined) ?? 'null';
  if (Array.isArray(value)) return `[${value.map((item) => canonical(item)).join(',')}]`;
  let text = '{';
  for (const key of Object.keys(value).sort()) {
    const inner = (value as Record<string, unknown>)[key];
    if (inner === undefined || without?.has(key)) continue;
    text += `${text.length > 1 ? ',' : ''}${quoted(key)}:${canonical(inner)}`;
  }
  return `${text}}`;
}
