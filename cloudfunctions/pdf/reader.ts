/** Numbers of a WOFF2 one after another, big end first. */
export class Reader {
  at = 0;

  constructor(private readonly bytes: Buffer) {}

  u8(): number {
    return this.bytes.readUInt8(this.at++);
  }

  u16(): number {
    return (this.u8() << 8) + this.u8();
  }

  u32(): number {
    return this.u16() * 0x10000 + this.u16();
  }

  /** UIntBase128: seven bits a byte, the last one below 128. */
  base128(): number {
    for (let value = 0; ;) {
      const byte = this.u8();
      value = value * 128 + (byte & 0x7f);
      if (byte < 0x80) return value;
    }
  }

  /** 255UInt16. */
  packed16(): number {
    const code = this.u8();
    if (code === 253) return this.u16();
    if (code === 254) return this.u8() + 506;
    return code === 255 ? this.u8() + 253 : code;
  }
}
