import { foldChunk, type Folded } from './fold.ts';

/**
 * Scripts that are written without spaces between words, or with endings
 * joined on. Dictionaries cut them, and no two browsers by the same one
 * (`Intl.Segmenter` may differ); so each character stands for itself, and a word
 * of them is found wherever its characters stand in a row.
 */
const unspaced = ['Han', 'Hiragana', 'Katakana', 'Hangul', 'Thai', 'Lao', 'Khmer', 'Myanmar', 'Tibetan'];
const character = `[${unspaced.map((script) => `\\p{Script=${script}}`).join('')}ー]`;
const letter = `(?:(?!${character})[\\p{L}\\p{N}\\p{M}])`;

/** Runs of letters and figures; of a script without spaces, single characters. */
const atomPattern = new RegExp(`(${character})|${letter}+`, 'gu');
/** Signs that join two runs into one written word: `anti-terrorist`, `O'Neill`, `U.S.`, `S/RES/2254`, `AT&T`. */
const joiner = /^[-'./&:_@+·]$/u;
/** Figures in groups of three, or with a decimal sign: `10,000`, `3.5`. */
const figurePattern =
  /(?<![\p{L}\p{N}]|\d[.,'])(?:\d{1,3}(?:[.,']\d{3})+|\d{1,3}[.,]\d+|\d+[.,]\d{1,2})(?![\p{L}\p{N}]|[.,']\d)/gu;
/** Arabic's article, with the small words that are joined to it. */
const article = /^(?:[وف]?[بك]?ال|[وف]?لل)(?=\p{Script=Arabic}{3})/u;

/** A range of the folded text, in UTF-16 units. */
interface Range {
  readonly start: number;
  readonly end: number;
}

/** A run of letters and figures as it stands, the least that a phrase may begin or end with. */
export interface Atom extends Range {
  readonly form: string;
  /** Whether it is one character of a script without spaces. */
  readonly isCharacter: boolean;
  /** Whether it is part of a figure, as 10 is of 10,000: no word by itself. */
  readonly isPart: boolean;
}

/** A word as one may look for it: an atom, or several that are written as one. */
export interface Word extends Range {
  readonly form: string;
}

/** A text with its words. */
export interface ReadText extends Folded {
  readonly atoms: readonly Atom[];
  readonly words: readonly Word[];
  /** The first and last atom of each run that is written without a space. */
  readonly runs: readonly (readonly [first: number, last: number])[];
}

/** Finds the words of a text by the classes and word boundaries of Unicode (UAX #29), joined spellings and all. */
export function readText(source: string): ReadText {
  let text = '';
  const starts: number[] = [];
  const ends: number[] = [];
  const atoms: Atom[] = [];
  const words: Word[] = [];
  const runs: [number, number][] = [];
  for (const { 0: chunk, index } of source.matchAll(/\S+/gu)) {
    const read = readChunk(chunk);
    if (read.text === '') continue;
    if (text !== '') {
      text += ' ';
      starts.push(ends.at(-1)!);
      ends.push(index);
    }
    const at = text.length;
    const first = atoms.length;
    text += read.text;
    for (const start of read.starts) starts.push(index + start);
    for (const end of read.ends) ends.push(index + end);
    for (const atom of read.atoms) atoms.push({ ...atom, start: at + atom.start, end: at + atom.end });
    for (const word of read.words) words.push({ ...word, start: at + word.start, end: at + word.end });
    for (const [from, to] of read.runs) runs.push([first + from, first + to]);
  }
  return { text, starts, ends, atoms, words, runs };
}

const known = new Map<string, ReadText>();

/** The same of a run without white space, which no word reaches beyond. Texts repeat them: each is read once. */
export function readChunk(source: string): ReadText {
  let read = known.get(source);
  if (!read) known.set(source, (read = readAnew(source)));
  return read;
}

function readAnew(source: string): ReadText {
  const folded = foldChunk(source);
  const { text } = folded;
  const figures = [...text.matchAll(figurePattern)].map(({ 0: figure, index }) => ({
    form: /^\d{1,3}(?:[.,']\d{3})+$/.test(figure) ? figure.replace(/\D/g, '') : figure.replace(',', '.'),
    start: index,
    end: index + figure.length,
  }));
  const atoms = [...text.matchAll(atomPattern)].map(({ 0: form, 1: single, index }): Atom => ({
    form,
    start: index,
    end: index + form.length,
    isCharacter: single !== undefined,
    isPart: figures.some(({ start, end }) => start <= index && index < end),
  }));
  const runs = runsOf(text, atoms);
  const whole: Word[] = [...figures, ...atoms.filter(({ isPart }) => !isPart), ...joinedWords(text, atoms, runs)];
  const bare = whole.flatMap(({ form, ...range }) => {
    const rest = form.replace(article, '');
    return rest === form ? [] : [{ form: rest, ...range }];
  });
  return { ...folded, atoms, words: [...whole, ...bare], runs };
}

/** Whether what stands between two atoms joins them: nothing, or a sign. */
const joins = (between: string, before: Atom, after: Atom): boolean =>
  between === '' || joiner.test(between) || (between === ',' && before.isPart && after.isPart);

function runsOf(text: string, atoms: readonly Atom[]): [number, number][] {
  const runs: [number, number][] = [];
  atoms.forEach((atom, i) => {
    const before = atoms[i - 1];
    if (before && joins(text.slice(before.end, atom.start), before, atom)) runs.at(-1)![1] = i;
    else runs.push([i, i]);
  });
  return runs;
}

/** Longest word of several atoms, in UTF-16 units: addresses of pages are no words. */
const longest = 60;

function joinedWords(text: string, atoms: readonly Atom[], runs: readonly (readonly [number, number])[]): Word[] {
  return runs.flatMap(([first, last]) => {
    const parts = atoms.slice(first, last + 1);
    const [start, end] = [parts[0]!.start, parts.at(-1)!.end];
    const isWord = last > first && end - start < longest && parts.every(({ isCharacter }) => !isCharacter);
    // A figure by itself is one already.
    if (!isWord || (parts.every(({ isPart }) => isPart) && !text.slice(start, end).includes('-'))) return [];
    return [{ start, end, form: parts.map(({ form }) => form).join('') }];
  });
}
