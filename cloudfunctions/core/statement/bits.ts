/** Writes unsigned numbers of given widths one after another, most significant bit first. */
export class BitWriter {
  private readonly bits: number[] = [];

  /** @throws RangeError for a number that isn't a whole one of at most `width` (up to 32) bits */
  write(value: number, width: number): this {
    if (!Number.isInteger(value) || value < 0 || value >= 2 ** width) throw new RangeError(`no ${width}-bit number`);
    for (let i = width - 1; i >= 0; i--) this.bits.push(Math.floor(value / 2 ** i) % 2);
    return this;
  }

  /** The bytes; zero bits fill the last one. */
  bytes(): Uint8Array {
    const out = new Uint8Array(Math.ceil(this.bits.length / 8));
    this.bits.forEach((bit, i) => (out[i >> 3]! |= bit << (7 - (i & 7))));
    return out;
  }
}

/** Reads what {@link BitWriter} wrote. */
export class BitReader {
  private at = 0;
  constructor(private readonly bytes: Uint8Array) {}

  /** @throws RangeError at the end of the bytes */
  read(width: number): number {
    if (this.at + width > this.bytes.length * 8) throw new RangeError('the bytes end here');
    let value = 0;
    for (let i = 0; i < width; i++, this.at++) value = value * 2 + ((this.bytes[this.at >> 3]! >> (7 - (this.at & 7))) & 1);
    return value;
  }

  /** Whether nothing but the filling zeros of the last byte is left. */
  isDone(): boolean {
    const left = this.bytes.length * 8 - this.at;
    return left < 8 && (left === 0 || this.read(left) === 0);
  }
}
