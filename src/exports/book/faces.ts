import { create } from 'fontkitten';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Document } from '../../edition/graph.ts';
import { currentProject } from '../../project/project.ts';
import { ownFonts } from './own-fonts.ts';

/** A font of the book. */
export interface Face {
  readonly name: string;
  readonly style: 'normal' | 'italic';
  readonly weight: number;
  readonly data: Uint8Array;
}

interface Cut extends Omit<Face, 'data'> {
  /** Below `assets/fonts/` of the engine. */
  readonly file: string;
  readonly axes: Readonly<Record<string, number>>;
}

const cuts: readonly Cut[] = [
  { name: 'serif', file: 'SourceSerif4Variable-Roman.ttf', style: 'normal', weight: 400, axes: { opsz: 11 } },
  { name: 'serif-semibold', file: 'SourceSerif4Variable-Roman.ttf', style: 'normal', weight: 600, axes: { opsz: 11 } },
  { name: 'serif-italic', file: 'SourceSerif4Variable-Italic.ttf', style: 'italic', weight: 400, axes: { opsz: 11 } },
  { name: 'sans', file: 'SourceSans3VF-Upright.ttf', style: 'normal', weight: 400, axes: {} },
  { name: 'sans-semibold', file: 'SourceSans3VF-Upright.ttf', style: 'normal', weight: 600, axes: {} },
];

/** What fonts can do that all books need; see `featuresOf`. */
const features = ['kern', 'liga', 'onum', 'lnum', 'pnum', 'tnum'];

/**
 * The fonts of books, each of one weight, cut out of the variable ones as
 * TrueType: what sets books reads that, and it takes a fifth of the time of WOFF2.
 * They have whole rows of 128 characters, those of which the words have any: so
 * the books of one language have fonts in common, which are cut once.
 *
 * @param more features of OpenType that the words need; see `featuresOf`
 */
export function facesOf(
  names: readonly string[],
  text: string,
  more: readonly string[] = [],
): Promise<readonly Face[]> {
  const rows = rowsOf(charactersOf(text));
  return Promise.all(cuts.filter(({ name }) => names.includes(name)).map((one) => faceOf(one, rows, more)));
}

const known = new Map<string, Promise<Face>>();
const mostKnown = 40;

function faceOf({ name, file, style, weight, axes }: Cut, rows: readonly number[], more: readonly string[]) {
  const key = JSON.stringify([name, rows, more]);
  let face = known.get(key);
  if (!face) {
    const characters = rows.map(charactersOfRow).join('');
    face = cut(readFileSync(pathOf(file)), characters, more, { ...axes, wght: weight }).then((data) => ({
      name,
      style,
      weight,
      data,
    }));
    known.set(key, face);
    if (known.size > mostKnown) known.delete(known.keys().next().value!);
  }
  return face;
}

/** The same with no more than the characters of the words, for a book that embeds them as they are. */
export async function cutFaces(...of: Parameters<typeof facesOf>): Promise<readonly Face[]> {
  const [, text, more = []] = of;
  const characters = charactersOf(text).join('');
  return Promise.all(
    (await facesOf(...of)).map(async (face) => ({
      ...face,
      data: await cut(Buffer.from(face.data), characters, more),
    })),
  );
}

async function cut(
  font: Buffer,
  characters: string,
  more: readonly string[],
  variationAxes: Readonly<Record<string, number>> = {},
): Promise<Uint8Array> {
  const { default: subsetFont } = await import('subset-font');
  return subsetFont(font, characters, { targetFormat: 'sfnt', keepFeatures: [...features, ...more], variationAxes });
}

const ascii = Array.from({ length: 95 }, (_, i) => String.fromCharCode(32 + i));

/** The characters of a text, each once, as they are written and as they are composed, in an order of their own. */
function charactersOf(text: string): string[] {
  const composed = text.normalize('NFC');
  const others = [text, ...(composed === text ? [] : [composed])].flatMap((one) => one.match(/[^ -~]+/g) ?? []);
  return [...ascii.filter((one) => text.includes(one)), ...[...new Set(others.join(''))].sort()];
}

const rowLength = 128;

const rowsOf = (characters: readonly string[]): number[] => [
  ...new Set(characters.map((one) => Math.floor(one.codePointAt(0)! / rowLength))),
];

const charactersOfRow = (row: number): string =>
  Array.from({ length: rowLength }, (_, i) => String.fromCodePoint(row * rowLength + i)).join('');

/** The fonts of the edition's own, cut down in the same way; those that have none of the characters are left out. */
export async function cutOwnFonts(text: string): Promise<readonly Pick<Face, 'name' | 'data'>[]> {
  const { default: subsetFont } = await import('subset-font');
  const faces = ownFonts().map(async ({ family, data, points }) => {
    const characters = [...new Set(text)].filter((one) => points.has(one.codePointAt(0)!)).sort();
    // Letters that are joined take other forms by features, which are all kept.
    const cut = { targetFormat: 'sfnt' as const };
    return characters.length === 0 ? [] : [{ name: family, data: await subsetFont(data, characters.join(''), cut) }];
  });
  return (await Promise.all(faces)).flat();
}

/** What the words of a document need of fonts besides what all need: the letters of small capitals. */
export const featuresOf = ({ paragraphs }: Document): string[] =>
  paragraphs.some(({ styles }) => styles.some(({ type }) => type === 'small-capitals')) ? ['smcp'] : [];

const pathOf = (file: string): string => join(currentProject().engine, 'assets', 'fonts', file);

let glyphs: ReadonlySet<number> | undefined;

/** Whether the serifs, upright and italic, have a glyph for a character; what shows nothing needs none. */
export function hasGlyph(character: string): boolean {
  glyphs ??= cuts
    .filter(({ name }) => name === 'serif' || name === 'serif-italic')
    .map(({ file }) => pointsOf(file))
    .reduce((all, one) => all.intersection(one));
  return glyphs.has(character.codePointAt(0)!) || /^[\s\p{Default_Ignorable_Code_Point}]$/u.test(character);
}

function pointsOf(file: string): ReadonlySet<number> {
  const font = create(readFileSync(pathOf(file)));
  return new Set('characterSet' in font ? font.characterSet : []);
}
