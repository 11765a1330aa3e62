import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import subsetFont from 'subset-font';
import { describe, expect, test } from 'vitest';
import { toWoff2 } from './woff2.ts';

const read = (file: string): Buffer => readFileSync(join('assets', 'fonts', file));
/** What WOFF2's own reference implementation reads from a file of it. */
const readAgain = (file: Uint8Array): Promise<Uint8Array> =>
  subsetFont(Buffer.from(file), undefined, { keepAllGlyphs: true, targetFormat: 'sfnt' });
const write = (font: Uint8Array): Promise<Uint8Array> =>
  subsetFont(Buffer.from(font), undefined, { keepAllGlyphs: true, targetFormat: 'woff2' });

describe('a font as WOFF2', () => {
  test.each([
    ['SourceSerif4Variable-Roman.ttf', 'The quick — brown “fox”, naïve.'],
    ['SourceSerif4Variable-Italic.ttf', 'Äffin Über ﬁ'],
    // More glyphs than short places can tell of.
    ['SourceSans3VF-Upright.ttf', undefined],
  ])('is read as what the reference implementation makes of it is: %s', async (file, text) => {
    const font = await subsetFont(read(file), text, { keepAllGlyphs: text === undefined, targetFormat: 'sfnt' });
    const ours = toWoff2(font);
    const theirs = await write(font);
    expect(Buffer.from(await readAgain(ours))).toEqual(Buffer.from(await readAgain(theirs)));
    expect(ours.length / theirs.length).toBeLessThan(1.01);
  });

  test('has its length and that of the font in its head', async () => {
    const font = await subsetFont(read('SourceSans3VF-Upright.ttf'), 'abc', { targetFormat: 'sfnt' });
    const file = Buffer.from(toWoff2(font));
    expect(file.toString('latin1', 0, 4)).toBe('wOF2');
    expect(file.readUInt32BE(8)).toBe(file.length);
    expect(file.length % 4).toBe(0);
    expect(file.readUInt32BE(16)).toBeGreaterThanOrEqual(font.length);
  });
});
