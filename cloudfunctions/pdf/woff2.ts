import { brotliDecompressSync } from 'node:zlib';
import { type Point, outline } from './outline';
import { Reader } from './reader';

/** The tables that are kept, by their number in a WOFF2. */
const kept = ['cmap', 'head', 'hhea', 'hmtx', 'maxp', 'name', 'OS/2', 'post'];
const [GLYF, LOCA, OTHER] = [10, 11, 63];

/**
 * The TrueType font that a WOFF2 holds (W3C, WOFF File Format 2.0), without instructions: pdfkit's library opens a WOFF2, at 12 MB for
 * 1024 characters, and can't embed a part of it.
 * @throws Error for what the files of HanaMin don't have: composite glyphs, other transformed tables
 */
export function trueType(woff2: Buffer): Buffer {
  const file = new Reader(woff2);
  file.at = 12;
  const count = file.u16();
  file.at = 20;
  const packed = file.u32();
  file.at = 48;
  const entries = Array.from({ length: count }, () => {
    const flags = file.u8();
    const number = flags & 0x3f;
    if (number === OTHER) file.at += 4;
    const size = file.base128();
    const transformed = (number === GLYF || number === LOCA) === flags < 0x40;
    return { number, transformed, size: transformed ? file.base128() : size };
  });
  const data = brotliDecompressSync(woff2.subarray(file.at, file.at + packed));
  const tables = new Map<string, Buffer>();
  let at = 0;
  for (const { number, transformed, size } of entries) {
    const table = data.subarray(at, (at += size));
    const tag = kept[number];
    if (number === GLYF && transformed) for (const [name, made] of Object.entries(glyphsOf(table))) tables.set(name, made);
    else if (tag && transformed) throw new Error(`WOFF2: a transformed ${tag}`);
    else if (tag) tables.set(tag, Buffer.from(table));
  }
  // Offsets of glyphs are written in 32 bits.
  tables.get('head')!.writeInt16BE(1, 50);
  return fileOf(tables);
}

/** The transformed table of outlines: streams of what glyphs have, one behind another. */
function glyphsOf(table: Buffer): { glyf: Buffer; loca: Buffer } {
  const head = new Reader(table);
  head.at = 4;
  const count = head.u16();
  head.at = 8;
  const sizes = Array.from({ length: 4 }, () => head.u32());
  let at = 36;
  const [contours, lengths, flags, steps] = sizes.map((size) => new Reader(table.subarray(at, (at += size)))) as Streams;
  const loca = Buffer.alloc(4 * (count + 1));
  const glyphs: Buffer[] = [];
  for (let i = 0, end = 0; i < count; i++) {
    const parts = contours.u16();
    if (parts === 0xffff) throw new Error('WOFF2: a composite glyph');
    const sizes = Array.from({ length: parts }, () => lengths.packed16());
    const glyph = outline(contoursOf(sizes, flags, steps));
    // So many bytes of instructions.
    if (parts > 0 && steps.packed16() > 0) throw new Error('WOFF2: instructions');
    glyphs.push(glyph);
    end += glyph.length;
    loca.writeUInt32BE(end, 4 * (i + 1));
  }
  return { glyf: Buffer.concat(glyphs), loca };
}
type Streams = [contours: Reader, lengths: Reader, flags: Reader, steps: Reader];

function contoursOf(sizes: number[], flags: Reader, steps: Reader): Point[][] {
  let [x, y] = [0, 0];
  const point = (): Point => {
    const flag = flags.u8();
    const [dx, dy] = step(flag & 0x7f, steps);
    x += dx;
    y += dy;
    return { x, y, onCurve: flag < 0x80 };
  };
  return sizes.map((length) => Array.from({ length }, point));
}

const signed = (flag: number, value: number): number => (flag & 1 ? value : -value);

/** How far a point is from the last one (§5.2, the triplet encoding). */
function step(flag: number, steps: Reader): [dx: number, dy: number] {
  if (flag < 10) return [0, signed(flag, ((flag & 14) << 7) + steps.u8())];
  if (flag < 20) return [signed(flag, (((flag - 10) & 14) << 7) + steps.u8()), 0];
  if (flag < 84) {
    const [high, low] = [flag - 20, steps.u8()];
    return [signed(flag, 1 + (high & 0x30) + (low >> 4)), signed(flag >> 1, 1 + ((high & 0x0c) << 2) + (low & 0x0f))];
  }
  if (flag < 120) {
    const high = flag - 84;
    const dx = signed(flag, 1 + (Math.floor(high / 12) << 8) + steps.u8());
    return [dx, signed(flag >> 1, 1 + (((high % 12) >> 2) << 8) + steps.u8())];
  }
  if (flag < 124) {
    const [first, middle, last] = [steps.u8(), steps.u8(), steps.u8()];
    return [signed(flag, (first << 4) + (middle >> 4)), signed(flag >> 1, ((middle & 0x0f) << 8) + last)];
  }
  const dx = signed(flag, steps.u16());
  return [dx, signed(flag >> 1, steps.u16())];
}

/** A TrueType file of tables; checksums, which nobody here asks for, are left at 0. */
function fileOf(tables: Map<string, Buffer>): Buffer {
  const names = [...tables.keys()].sort();
  const directory = Buffer.alloc(12 + 16 * names.length);
  directory.writeUInt32BE(0x00010000, 0);
  directory.writeUInt16BE(names.length, 4);
  let at = directory.length;
  const parts = [directory];
  names.forEach((name, i) => {
    const table = tables.get(name)!;
    const entry = 12 + 16 * i;
    directory.write(name, entry, 'latin1');
    directory.writeUInt32BE(at, entry + 8);
    directory.writeUInt32BE(table.length, entry + 12);
    const padded = Buffer.concat([table, Buffer.alloc(-table.length & 3)]);
    parts.push(padded);
    at += padded.length;
  });
  return Buffer.concat(parts);
}
