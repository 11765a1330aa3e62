import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FontMetrics } from '@capsizecss/core';
import type { FontMatter, LookMatter } from '../model/look.ts';
import { digestOfCode } from '../project/code.ts';
import type { Project } from '../project/project.ts';
import { inThread } from '../project/threads.ts';
import { BuildError } from './build-error.ts';
import { charactersOf } from './characters.ts';
import type { cutFont, cutWebFont } from './cut-font.ts';
import { fallbackRules } from './fallbacks.ts';
import { lookSheet, ownFamilies } from './look-sheet.ts';

/** Where the subsets of a project lie; pages import `fonts.css` from here as `apparatus-fonts/fonts.css`. */
export const fontsFolder = ({ cache }: Project): string => join(cache, 'fonts');

/** What makes the fonts and their sheet. */
const code = ['fonts', 'cut-font', 'woff2', 'fallbacks', 'look-sheet'].map((name) => `site/${name}.ts`);

interface Face {
  /** Name of the subset. “Source” is a reserved name of the originals (OFL § 3). */
  readonly family: string;
  /** Below `assets/fonts/` of the engine. */
  readonly file: string;
  readonly style: 'normal' | 'italic';
  readonly weights: { readonly min: number; readonly max: number };
  /** Optical size that the subset is cut at, in points. */
  readonly opticalSize: number | undefined;
  readonly features: readonly string[];
  /** The family without italics of its own that this face is the italic of too. */
  readonly lentTo?: string;
  /** The local face that stands in for it, by its full and PostScript name. */
  readonly fallback: FontMetrics & { familyName: string; fullName: string; postscriptName: string };
}

/** Faces of the system that stand in for ours. Their metrics are Capsize's, whose package has those of 2,000 more faces. */
const arial = {
  familyName: 'Arial',
  fullName: 'Arial',
  postscriptName: 'ArialMT',
  capHeight: 1467,
  ascent: 1854,
  descent: -434,
  lineGap: 67,
  unitsPerEm: 2048,
  xHeight: 1062,
  xWidthAvg: 913,
  subsets: { latin: { xWidthAvg: 913 }, thai: { xWidthAvg: 1536 } },
};
const georgia = {
  familyName: 'Georgia',
  fullName: 'Georgia',
  postscriptName: 'Georgia',
  capHeight: 1419,
  ascent: 1878,
  descent: -449,
  lineGap: 0,
  unitsPerEm: 2048,
  xHeight: 986,
  xWidthAvg: 913,
  subsets: { latin: { xWidthAvg: 913 }, thai: { xWidthAvg: 2048 } },
};

const figures = ['kern', 'liga', 'onum', 'lnum', 'pnum', 'tnum'];

const faces: readonly Face[] = [
  {
    family: 'Apparatus Serif',
    file: 'SourceSerif4Variable-Roman.ttf',
    style: 'normal',
    weights: { min: 400, max: 400 },
    opticalSize: 16,
    features: [...figures, 'smcp', 'c2sc'],
    fallback: georgia,
  },
  {
    // A file of its own: few texts have bold words, and both weights in one take 15 KB more on every page.
    family: 'Apparatus Serif',
    file: 'SourceSerif4Variable-Roman.ttf',
    style: 'normal',
    weights: { min: 600, max: 600 },
    opticalSize: 16,
    features: figures,
    // Capsize carries no metrics of the bold.
    fallback: { ...georgia, fullName: 'Georgia Bold', postscriptName: 'Georgia-Bold' },
  },
  {
    family: 'Apparatus Serif',
    file: 'SourceSerif4Variable-Italic.ttf',
    style: 'italic',
    weights: { min: 400, max: 400 },
    opticalSize: 16,
    features: figures,
    // Drawn to go with the sans, and already there: a second italic would be a file more on every page.
    lentTo: 'Apparatus Sans',
    // Capsize carries no metrics of the italic; heights are those of the family, its letters about as wide.
    fallback: { ...georgia, fullName: 'Georgia Italic', postscriptName: 'Georgia-Italic' },
  },
  {
    family: 'Apparatus Sans',
    file: 'SourceSans3VF-Upright.ttf',
    style: 'normal',
    weights: { min: 400, max: 600 },
    opticalSize: undefined,
    features: figures,
    fallback: arial,
  },
];

/** Basic Latin, the Latin letters of Europe, general punctuation and superior figures: what every page may need. */
const isCommon = (character: string): boolean =>
  /[\u0020-\u024f\u2000-\u2079\u20a0-\u20cf\u2190-\u2193]/u.test(character);

const printableAscii = Array.from({ length: 95 }, (_, i) => String.fromCodePoint(32 + i)).join('');
const typographic = '“”‘’–—…·§†→←↑↓×°′″⁰¹²³⁴⁵⁶⁷⁸⁹';

/** What each text may show of; see `fontSubset`. */
interface Texts {
  /** What the pages of documents show. */
  readonly reading: readonly string[];
  /** What else the edition and its interface may show. */
  readonly other: readonly string[];
}

/** What the edition brings, and its language. */
interface Own {
  readonly look: LookMatter;
  readonly language: string;
}

/** The fonts of an edition, cut down to its characters. */
export interface FontSubset {
  /** One value for all that they follow from. */
  readonly key: string;
  /** Writes them into their folder, if they don't lie there already. */
  readonly cut: () => Promise<void>;
}

/**
 * The fonts cut down to the characters of the edition, with the sheet that
 * declares them, and fallbacks of the same measure, so that nothing moves when
 * they arrive. What only few pages show, bold words and other scripts above all,
 * goes to files of its own, loaded only there. Fonts that the edition brings are
 * cut as ours are, and go before them.
 */
export function fontSubset(project: Project, { reading, other }: Texts, own: Own): FontSubset {
  const { look, language } = own;
  const onReadingPages = charactersOf(reading);
  const all = charactersOf([[...onReadingPages].join(''), ...other, printableAscii, typographic]);
  const characters = [...all].filter((c) => /\P{C}/u.test(c)).sort();
  const first = characters.filter((c) => isCommon(c) || onReadingPages.has(c));
  const key = createHash('sha256')
    .update(JSON.stringify([characters, first, look, language, digestOfCode(code)]))
    .update(Buffer.concat(look.fonts.map(({ file }) => readFileSync(ownFont(project, file)))))
    .digest('hex');
  return { key, cut: () => cutFonts(project, key, { characters, first, onReadingPages }, own) };
}

/** The characters of an edition. */
interface Characters {
  readonly characters: readonly string[];
  /** Of these the ones in the fonts that every page loads. */
  readonly first: readonly string[];
  readonly onReadingPages: ReadonlySet<string>;
}

async function cutFonts(
  project: Project,
  key: string,
  { characters, first, onReadingPages }: Characters,
  { look, language }: Own,
): Promise<void> {
  const folder = fontsFolder(project);
  const keyFile = join(folder, 'key');
  if (existsSync(keyFile) && readFileSync(keyFile, 'utf8') === key) return;

  const others = characters.filter((c) => !first.includes(c));
  // The tools are loaded where there is something to cut, which is seldom.
  const [{ createFontStack }, { fromFile }] = await Promise.all([
    import('@capsizecss/core'),
    import('@capsizecss/unpack/fs'),
  ]);
  // The key goes first: a build that is stopped halfway leaves nothing that looks whole.
  rmSync(keyFile, { force: true });
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const rules: string[] = [];
  const cuts: Promise<void>[] = [];
  /** Characters that some font has. */
  const set = new Set<string>();
  for (const face of faces) {
    const path = join(project.engine, 'assets', 'fonts', face.file);
    const original = readFileSync(path);
    const isBold = face.weights.min > 400;
    const name = `${face.family.toLowerCase().replace(' ', '-')}${face.style === 'italic' ? '-italic' : ''}${isBold ? '-semibold' : ''}`;
    const has = await glyphsOf(original);
    characters.filter(has).forEach((one) => set.add(one));
    for (const [part, wanted] of [
      ['', first],
      ['-other', others.filter(has)],
    ] as const) {
      if (wanted.length === 0) continue;
      const file = `${name}${part}.woff2`;
      cuts.push(
        cutForWeb(path, wanted.join(''), subsetOptions(face)).then((data) => writeFileSync(join(folder, file), data)),
      );
      // Later rules go before earlier ones for the same characters: the rest names its own.
      for (const family of [face.family, ...(face.lentTo === undefined ? [] : [face.lentTo])])
        rules.push(fontFace({ ...face, family }, file, part === '' ? undefined : wanted));
    }
    const metrics = await fromFile(path);
    const { fontFaces } = createFontStack([{ ...metrics, familyName: face.family }, face.fallback], {
      fontFaceFormat: 'styleString',
      fontFaceProperties: { fontStyle: face.style, ...(isBold ? { fontWeight: 600 } : {}) },
    });
    rules.push(fontFaces);
  }
  for (const [i, font] of look.fonts.entries()) {
    const own = await cutOwn(project, font, characters);
    writeFileSync(join(folder, `own-${i}.woff2`), own.data);
    own.characters.forEach((one) => set.add(one));
    rules.push(...familiesOf(font).map((family) => ownFace(family, font, `own-${i}.woff2`, own.characters)));
  }
  // What other pages alone show, the browser finds a font for.
  const lacking = characters.filter((one) => onReadingPages.has(one) && !set.has(one));
  rules.push(...fallbackRules(lacking, language));
  writeFileSync(join(folder, 'look.css'), lookSheet(look));
  writeFileSync(join(folder, 'fonts.css'), `${rules.join('\n')}\n`);
  await Promise.all(cuts);
  writeFileSync(keyFile, key);
}

const cut = inThread<typeof cutFont>('site/cut-font.ts', 'cutFont');
const cutForWeb = inThread<typeof cutWebFont>('site/cut-font.ts', 'cutWebFont');

const subsetOptions = ({ weights, opticalSize, features }: Face) => ({
  keepFeatures: [...features],
  variationAxes: {
    wght: weights.min === weights.max ? weights.min : weights,
    ...(opticalSize === undefined ? {} : { opsz: opticalSize }),
  },
});

/** Whether a font has a glyph for a character. */
async function glyphsOf(font: Uint8Array): Promise<(character: string) => boolean> {
  const { create } = await import('fontkitten');
  const read = create(Buffer.from(font));
  const points = new Set('characterSet' in read ? read.characterSet : []);
  return (character) => points.has(character.codePointAt(0)!);
}

/** Where a font of the edition's own lies. */
export const ownFont = ({ content }: Project, file: string): string => join(content, 'fonts', file);

/**
 * A font of the edition cut down to those of some characters that it has, and
 * that are of its scripts, with which these are.
 *
 * @throws BuildError where the file is no font
 */
async function cutOwn(
  project: Project,
  { file, weight, scripts }: FontMatter,
  characters: readonly string[],
): Promise<{ readonly data: Uint8Array; readonly characters: readonly string[] }> {
  const isOf = scripts?.map((script) => new RegExp(`\\p{Script_Extensions=${script}}`, 'u'));
  const wanted = characters.filter((one) => !isOf || isOf.some((pattern) => pattern.test(one)));
  const path = ownFont(project, file);
  const axes = weight === 'variable' ? { variationAxes: { wght: { min: 400, max: 600 } } } : {};
  try {
    // WOFF2 is read more surely once it is unpacked.
    const has = await glyphsOf(await cut(path, wanted.join(''), {}));
    const data = await cutForWeb(path, wanted.join(''), axes);
    return { data, characters: wanted.filter(has) };
  } catch (cause) {
    throw new BuildError(`content/fonts/${file} can’t be cut: ${(cause as Error).message}`);
  }
}

const familiesOf = ({ use }: FontMatter): string[] => [
  ...(use === 'apparatus' ? [] : [ownFamilies.text]),
  ...(use === 'text' ? [] : [ownFamilies.apparatus]),
];

/** Weights that each font of the edition is declared with. */
const ownWeights = {
  regular: { min: 400, max: 400 },
  semibold: { min: 600, max: 600 },
  variable: { min: 400, max: 600 },
};

const ownFace = (family: string, { style, weight }: FontMatter, file: string, only: readonly string[]): string =>
  fontFace({ family, style, weights: ownWeights[weight] }, file, only);

type Declared = Pick<Face, 'family' | 'style' | 'weights'>;

function fontFace({ family, style, weights }: Declared, file: string, only: readonly string[] | undefined): string {
  const range = only && rangesOf(only);
  return [
    '@font-face {',
    `  font-family: "${family}";`,
    `  font-style: ${style};`,
    `  font-weight: ${weights.min === weights.max ? weights.min : `${weights.min} ${weights.max}`};`,
    // Preloaded, they are there at the first paint; where they are late, nothing moves for them on this visit.
    // The rest is asked for where its letters are met, too late for that: they stand in the fallback until it is there.
    `  font-display: ${range === undefined ? 'optional' : 'swap'};`,
    `  src: url("./${file}");`,
    ...(range === undefined ? [] : [`  unicode-range: ${range};`]),
    '}',
  ].join('\n');
}

/** Characters as `unicode-range` has them, neighbours together. */
function rangesOf(characters: readonly string[]): string {
  const points = characters.map((one) => one.codePointAt(0)!).sort((a, b) => a - b);
  const ranges: { first: number; last: number }[] = [];
  for (const point of points) {
    const range = ranges.at(-1);
    if (range?.last === point - 1) range.last = point;
    else ranges.push({ first: point, last: point });
  }
  const written = (point: number): string => point.toString(16);
  return ranges.map(({ first, last }) => `U+${written(first)}${last > first ? `-${written(last)}` : ''}`).join(', ');
}
