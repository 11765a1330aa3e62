import { brotliCompressSync, constants } from 'node:zlib';

/**
 * A font as WOFF2 (https://www.w3.org/TR/WOFF2/), compressed by Node's own
 * Brotli: that of libraries for it runs as WebAssembly, and takes eight times as long.
 *
 * @param font TrueType or OpenType, of one face
 */
export function toWoff2(font: Uint8Array): Uint8Array {
  const sfnt = Buffer.from(font.buffer, font.byteOffset, font.byteLength);
  const tables = tablesOf(sfnt);
  const outlines = outlinesOf(tables);
  const parts = tables.map(({ tag, data }) => {
    if (tag === 'glyf' && outlines) return { tag, size: data.length, data: outlines.data, isTransformed: true };
    if (tag === 'loca' && outlines) return { tag, size: outlines.placesSize, data: nothing, isTransformed: true };
    return { tag, size: data.length, data: tag === 'head' ? headOf(data, outlines) : data, isTransformed: false };
  });
  const directory = parts.map(({ tag, size, data, isTransformed }) => {
    const number = knownTags.indexOf(tag);
    // Version 0 is the transformed form of outlines, and the plain form of all else.
    const version = !isTransformed && isOutline(tag) ? 3 : 0;
    return Buffer.concat([
      Buffer.from([(number < 0 ? 63 : number) | (version << 6)]),
      number < 0 ? Buffer.from(tag, 'latin1') : nothing,
      base128(size),
      isTransformed ? base128(data.length) : nothing,
    ]);
  });
  const all = Buffer.concat(parts.map(({ data }) => data));
  const compressed = brotliCompressSync(all, {
    params: {
      [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_FONT,
      [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
      [constants.BROTLI_PARAM_SIZE_HINT]: all.length,
    },
  });
  const head = Buffer.alloc(48);
  const whole = Buffer.concat([head, ...directory, compressed]);
  const length = padded(whole.length);
  head.write('wOF2', 'latin1');
  head.writeUInt32BE(sfnt.readUInt32BE(0), 4);
  head.writeUInt32BE(length, 8);
  head.writeUInt16BE(parts.length, 12);
  head.writeUInt32BE(
    parts.reduce((sum, { size }) => sum + padded(size), 12 + 16 * parts.length),
    16,
  );
  head.writeUInt32BE(compressed.length, 20);
  head.writeUInt16BE(1, 24);
  head.copy(whole);
  return Buffer.concat([whole], length);
}

const nothing = Buffer.alloc(0);
const padded = (size: number): number => Math.ceil(size / 4) * 4;
const isOutline = (tag: string): boolean => tag === 'glyf' || tag === 'loca';

/** Tags that the format has numbers for. */
const knownTags: readonly string[] =
  'cmap head hhea hmtx maxp name OS/2 post cvt_ fpgm glyf loca prep CFF_ VORG EBDT EBLC gasp hdmx kern LTSH PCLT VDMX vhea vmtx BASE GDEF GPOS GSUB EBSC JSTF MATH CBDT CBLC COLR CPAL SVG_ sbix acnt avar bdat bloc bsln cvar fdsc feat fmtx fvar gvar hsty just lcar mort morx opbd prop trak Zapf Silf Glat Gloc Feat Sill'
    .replaceAll('_', ' ')
    .match(/.{4}(?= |$)/g) ?? [];

interface Table {
  readonly tag: string;
  readonly data: Buffer;
}

/** By their tags, but for “loca”, which goes after “glyf”. */
function tablesOf(sfnt: Buffer): Table[] {
  const order = (tag: string): string => (tag === 'loca' ? 'glyf ' : tag);
  return Array.from({ length: sfnt.readUInt16BE(4) }, (_, i) => {
    const record = 12 + 16 * i;
    const [offset, size] = [sfnt.readUInt32BE(record + 8), sfnt.readUInt32BE(record + 12)];
    return { tag: sfnt.toString('latin1', record, record + 4), data: sfnt.subarray(offset, offset + size) };
  })
    .filter(({ tag }) => tag !== 'DSIG')
    .sort((a, b) => (order(a.tag) < order(b.tag) ? -1 : 1));
}

/** The head of a font, marked as the format wants it. */
function headOf(head: Buffer, outlines: Outlines | undefined): Buffer {
  const marked = Buffer.from(head);
  marked.writeUInt16BE(marked.readUInt16BE(16) | 0x800, 16);
  if (outlines) marked.writeUInt16BE(outlines.format, 50);
  return marked;
}

function base128(value: number): Buffer {
  const bytes = [value & 127];
  for (let rest = value >>> 7; rest > 0; rest >>>= 7) bytes.unshift((rest & 127) | 128);
  return Buffer.from(bytes);
}

/** A list of bytes that grows. */
class Bytes {
  readonly list: number[] = [];

  put(...bytes: readonly number[]): void {
    this.list.push(...bytes);
  }

  short(value: number): void {
    this.put((value >> 8) & 255, value & 255);
  }

  /** The format's short way with numbers below 762. */
  count(value: number): void {
    if (value < 253) this.put(value);
    else if (value < 506) this.put(255, value - 253);
    else if (value < 762) this.put(254, value - 506);
    else this.put(253, value >> 8, value & 255);
  }

  copy(data: Buffer): void {
    for (const byte of data) this.list.push(byte);
  }
}

interface Outlines {
  readonly data: Buffer;
  /** Of “loca”: 1 where it is of long numbers. */
  readonly format: number;
  /** Of “loca”, when it is made again. */
  readonly placesSize: number;
}

/** The largest place that a short number can tell. */
const largestShort = 0xffff * 2;

/**
 * The outlines of a font in the form in which they compress best: each kind of
 * number in a stream of its own, and points by their distance from the one before.
 *
 * @returns undefined where the font has outlines of another kind
 */
function outlinesOf(tables: readonly Table[]): Outlines | undefined {
  const table = (wanted: string): Buffer | undefined => tables.find(({ tag }) => tag === wanted)?.data;
  const [glyf, loca, head, maxp] = [table('glyf'), table('loca'), table('head'), table('maxp')];
  if (!glyf || !loca || !head || !maxp) return undefined;
  const count = maxp.readUInt16BE(4);
  const isShort = head.readUInt16BE(50) === 0;
  const place = (n: number): number => (isShort ? loca.readUInt16BE(2 * n) * 2 : loca.readUInt32BE(4 * n));
  const all = Array.from({ length: count }, (_, n) => glyf.subarray(place(n), place(n + 1)));
  // Who reads the font sets each glyph at a multiple of four.
  const format = isShort && all.reduce((sum, { length }) => sum + padded(length), 0) <= largestShort ? 0 : 1;
  const streams: Streams = {
    contours: new Bytes(),
    points: new Bytes(),
    flags: new Bytes(),
    glyphs: new Bytes(),
    composites: new Bytes(),
    boxes: new Bytes(),
    instructions: new Bytes(),
    hasBox: new Uint8Array(4 * Math.ceil(count / 32)),
    overlaps: new Uint8Array(Math.ceil(count / 8)),
  };
  all.forEach((glyph, n) => putGlyph(streams, n, glyph));
  const { contours, points, flags, glyphs, composites, boxes, instructions, hasBox } = streams;
  const overlaps = streams.overlaps.some((byte) => byte !== 0) ? streams.overlaps : nothing;
  const start = Buffer.alloc(36);
  start.writeUInt16BE(overlaps.length > 0 ? 1 : 0, 2);
  start.writeUInt16BE(count, 4);
  start.writeUInt16BE(format, 6);
  [contours, points, flags, glyphs, composites].forEach(({ list }, i) => start.writeUInt32BE(list.length, 8 + 4 * i));
  start.writeUInt32BE(hasBox.length + boxes.list.length, 28);
  start.writeUInt32BE(instructions.list.length, 32);
  const data = Buffer.concat([
    start,
    ...[contours, points, flags, glyphs, composites].map(({ list }) => Buffer.from(list)),
    hasBox,
    Buffer.from(boxes.list),
    Buffer.from(instructions.list),
    overlaps,
  ]);
  return { data, format, placesSize: (count + 1) * (format === 0 ? 2 : 4) };
}

interface Streams {
  readonly contours: Bytes;
  /** How many points each contour has. */
  readonly points: Bytes;
  readonly flags: Bytes;
  readonly glyphs: Bytes;
  readonly composites: Bytes;
  readonly boxes: Bytes;
  readonly instructions: Bytes;
  /** A bit a glyph: whether its box is written, and whether its contours overlap. */
  readonly hasBox: Uint8Array;
  readonly overlaps: Uint8Array;
}

const setBit = (bits: Uint8Array, n: number): void => void (bits[n >> 3]! |= 0x80 >> (n & 7));

function putGlyph(streams: Streams, n: number, glyph: Buffer): void {
  const contours = glyph.length === 0 ? 0 : glyph.readInt16BE(0);
  streams.contours.short(contours);
  if (contours === 0) return;
  const box = glyph.subarray(2, 10);
  const isSimple = contours > 0;
  const { end, box: found } = isSimple ? putSimple(streams, n, glyph, contours) : putComposite(streams, glyph);
  if (!found || !box.equals(found)) {
    setBit(streams.hasBox, n);
    streams.boxes.copy(box);
  }
  if (end === undefined) return;
  const size = glyph.readUInt16BE(end);
  streams.glyphs.count(size);
  streams.instructions.copy(glyph.subarray(end + 2, end + 2 + size));
}

/** What was put of a glyph. */
interface Put {
  /** Where its instructions are; undefined where it can have none. */
  readonly end: number | undefined;
  /** Its box as its points give it. */
  readonly box?: Buffer;
}

/** Bits of a point in “glyf”. */
const [onCurve, shortX, shortY, repeated, sameX, sameY, overlapping] = [1, 2, 4, 8, 16, 32, 64];

function putSimple(streams: Streams, n: number, glyph: Buffer, contours: number): Put {
  let last = -1;
  for (let i = 0; i < contours; i++) {
    const end = glyph.readUInt16BE(10 + 2 * i);
    streams.points.count(end - last);
    last = end;
  }
  const instructions = 10 + 2 * contours;
  let at = instructions + 2 + glyph.readUInt16BE(instructions);
  const flags: number[] = [];
  while (flags.length <= last) {
    const flag = glyph[at++]!;
    const times = flag & repeated ? glyph[at++]! : 0;
    for (let i = 0; i <= times; i++) flags.push(flag);
  }
  if (flags[0]! & overlapping) setBit(streams.overlaps, n);
  const distances = (short: number, same: number): number[] =>
    flags.map((flag) => {
      if (flag & short) return flag & same ? glyph[at++]! : -glyph[at++]!;
      if (flag & same) return 0;
      at += 2;
      return glyph.readInt16BE(at - 2);
    });
  const xs = distances(shortX, sameX);
  const ys = distances(shortY, sameY);
  flags.forEach((flag, i) => putPoint(streams, (flag & onCurve) !== 0, xs[i]!, ys[i]!));
  const box = Buffer.alloc(8);
  [xs, ys].forEach((some, axis) => {
    let [sum, least, most] = [0, Infinity, -Infinity];
    for (const distance of some) {
      sum += distance;
      least = Math.min(least, sum);
      most = Math.max(most, sum);
    }
    box.writeInt16BE(least, 2 * axis);
    box.writeInt16BE(most, 4 + 2 * axis);
  });
  return { end: instructions, box };
}

/** A point by its distance: the shorter that is, the fewer bytes. */
function putPoint({ flags, glyphs }: Streams, isOnCurve: boolean, x: number, y: number): void {
  const [a, b] = [Math.abs(x), Math.abs(y)];
  const [right, up] = [x < 0 ? 0 : 1, y < 0 ? 0 : 1];
  const signs = right + 2 * up;
  const curve = isOnCurve ? 0 : 128;
  if (x === 0 && b < 1280) {
    flags.put(curve + ((b & 0xf00) >> 7) + up);
    glyphs.put(b & 255);
  } else if (y === 0 && a < 1280) {
    flags.put(curve + 10 + ((a & 0xf00) >> 7) + right);
    glyphs.put(a & 255);
  } else if (a < 65 && b < 65) {
    flags.put(curve + 20 + ((a - 1) & 0x30) + (((b - 1) & 0x30) >> 2) + signs);
    glyphs.put((((a - 1) & 15) << 4) | ((b - 1) & 15));
  } else if (a < 769 && b < 769) {
    flags.put(curve + 84 + 12 * (((a - 1) & 0x300) >> 8) + (((b - 1) & 0x300) >> 6) + signs);
    glyphs.put((a - 1) & 255, (b - 1) & 255);
  } else if (a < 4096 && b < 4096) {
    flags.put(curve + 120 + signs);
    glyphs.put(a >> 4, ((a & 15) << 4) | (b >> 8), b & 255);
  } else {
    flags.put(curve + 124 + signs);
    glyphs.put(a >> 8, a & 255, b >> 8, b & 255);
  }
}

/** Bits of a part in “glyf”: what it is followed by. */
const [wordArguments, oneScale, moreParts, twoScales, fourScales, instructed] = [1, 8, 32, 64, 128, 256];

function putComposite({ composites }: Streams, glyph: Buffer): Put {
  let at = 10;
  let flags = 0;
  let isInstructed = false;
  do {
    flags = glyph.readUInt16BE(at);
    if (flags & instructed) isInstructed = true;
    at += 4 + (flags & wordArguments ? 4 : 2);
    at += flags & oneScale ? 2 : flags & twoScales ? 4 : flags & fourScales ? 8 : 0;
  } while (flags & moreParts);
  composites.copy(glyph.subarray(10, at));
  return { end: isInstructed ? at : undefined };
}
