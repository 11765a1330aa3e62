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

/**
 * The fonts that a book embeds, cut down to the characters of its words, as
 * TrueType: what sets books reads that, and it takes a fifth of the time of WOFF2.
 * Fonts of one weight are cut out of the variable ones.
 *
 * @param more features of OpenType that the words need; see `featuresOf`
 */
export function cutFaces(
  names: readonly string[],
  text: string,
  more: readonly string[] = [],
): Promise<readonly Face[]> {
  // Each once, in an order of their own: what is cut depends on which there are, and so can be kept.
  const characters = [...new Set(text + text.normalize('NFC'))].sort().join('');
  const key = JSON.stringify([names, characters, more]);
  let faces = known.get(key);
  if (!faces) {
    known.set(key, (faces = cut(names, characters, more)));
    if (known.size > mostKnown) known.delete(known.keys().next().value!);
  }
  return faces;
}

/** Documents of one language often have the same characters, one after the other. */
const known = new Map<string, Promise<readonly Face[]>>();
const mostKnown = 8;

async function cut(names: readonly string[], characters: string, more: readonly string[]): Promise<readonly Face[]> {
  const { default: subsetFont } = await import('subset-font');
  const faces: Face[] = [];
  for (const { name, file, style, weight, axes } of cuts.filter((one) => names.includes(one.name))) {
    const data = await subsetFont(readFileSync(pathOf(file)), characters, {
      targetFormat: 'sfnt',
      keepFeatures: ['kern', 'liga', 'onum', 'lnum', 'pnum', 'tnum', ...more],
      variationAxes: { ...axes, wght: weight },
    });
    faces.push({ name, style, weight, data });
  }
  return faces;
}

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

let serifs: readonly ReadonlySet<number>[] | undefined;

/** Whether the serifs, upright and italic, have a glyph for a character; what shows nothing needs none. */
export function hasGlyph(character: string): boolean {
  serifs ??= cuts
    .filter(({ name }) => name === 'serif' || name === 'serif-italic')
    .map(({ file }) => charactersOf(file));
  const point = character.codePointAt(0)!;
  return serifs.every((has) => has.has(point)) || /^[\s\p{Default_Ignorable_Code_Point}]$/u.test(character);
}

function charactersOf(file: string): ReadonlySet<number> {
  const font = create(readFileSync(pathOf(file)));
  return new Set('characterSet' in font ? font.characterSet : []);
}
