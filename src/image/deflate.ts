const longest = 258;

/** RFC 1951 §3.2.5: the code whose range holds `value`, how many extra bits follow it, and their value. */
function ranged(value: number, first: number, codesPerStep: number): { code: number; bits: number; extra: number } {
  let [code, base, bits] = [0, first, 0];
  for (;;) {
    const next = base + (1 << bits);
    if (value < next) return { code, bits, extra: value - base };
    base = next;
    code++;
    // After a first stretch of single values, every `codesPerStep` codes double the width of a range.
    if (code >= 2 * codesPerStep && code % codesPerStep === 0) bits++;
  }
}

/**
 * A zlib stream's deflate part with fixed Huffman codes (RFC 1951 §3.2.6) that looks back one line only: in a picture of
 * modules most lines repeat the one above, so little else is to be gained.
 */
export function deflate(raw: Uint8Array, line: number): number[] {
  const out: number[] = [];
  let [word, used] = [0, 0];
  const put = (value: number, bits: number) => {
    word |= value << used;
    used += bits;
    for (; used >= 8; used -= 8) {
      out.push(word & 255);
      word >>>= 8;
    }
  };
  // Huffman codes stand with their highest bit first, everything else with its lowest.
  const code = (value: number, bits: number) => {
    for (let i = bits - 1; i >= 0; i--) put((value >> i) & 1, 1);
  };
  const symbol = (n: number) => {
    if (n < 144) code(0x30 + n, 8);
    else if (n < 256) code(0x190 + n - 144, 9);
    else if (n < 280) code(n - 256, 7);
    else code(0xc0 + n - 280, 8);
  };
  const distance = ranged(line, 1, 2);

  put(0b011, 3);
  for (let at = 0; at < raw.length;) {
    let same = 0;
    while (at >= line && same < longest && at + same < raw.length && raw[at + same] === raw[at + same - line]) same++;
    if (same < 3) {
      symbol(raw[at++]!);
      continue;
    }
    const length = same === longest ? { code: 28, bits: 0, extra: 0 } : ranged(same, 3, 4);
    symbol(257 + length.code);
    put(length.extra, length.bits);
    code(distance.code, 5);
    put(distance.extra, distance.bits);
    at += same;
  }
  symbol(256);
  put(0, (8 - used) % 8);
  return out;
}
