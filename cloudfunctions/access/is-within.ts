/**
 * Whether a value, as JSON would have it, weighs no more than so many bytes, about: texts by their length, anything else by 8. Stops at the
 * first byte too many, so that what is refused costs no more than what is taken.
 */
export function isWithin(value: unknown, bytes: number): boolean {
  let left = bytes;
  const waiting: unknown[] = [value];
  while (waiting.length > 0) {
    const one = waiting.pop();
    left -= typeof one === 'string' ? one.length : 8;
    if (left < 0) return false;
    if (Array.isArray(one)) {
      if (one.length * 8 > left) return false;
      for (const item of one) waiting.push(item);
    } else if (typeof one === 'object' && one !== null) {
      for (const key in one) {
        left -= key.length;
        if (left < 0) return false;
        waiting.push((one as Record<string, unknown>)[key]);
      }
    }
  }
  return true;
}
