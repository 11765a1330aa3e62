import { diffArrays } from 'diff';
import { segmenterOf } from './segmenter.ts';
import type { Range } from './selector.ts';

/** Words of a text for which another text has others. */
export interface Difference {
  /** Number of the paragraph that they stand in, from 1. */
  readonly paragraph: number;
  /** Never empty: what stands in the other text alone is read with the word beside it. */
  readonly range: Range;
  /** What the other text has for them, white space collapsed; empty where it has nothing. */
  readonly reading: string;
}

/** A word or sign of a text, with the white space before it that is not the beginning of its paragraph. */
interface Token extends Range {
  readonly paragraph: number;
  readonly word: string;
  readonly isSpaced: boolean;
}

/** A paragraph with its number. */
export interface Numbered {
  readonly number: number;
  readonly text: string;
}

/**
 * Where one text reads otherwise than another, word by word as their language
 * cuts them (UAX #29), signs for themselves; white space makes no difference. In
 * order, and none over another: with its readings put for its words, the text
 * has the words of the other.
 *
 * @param other its paragraphs; `text` has at least one with a word
 */
export function differencesOf(text: readonly Numbered[], other: readonly Numbered[], language: string): Difference[] {
  const ours = tokensOf(text, language);
  const theirs = tokensOf(other, language);
  let at = 0;
  let from = 0;
  return withWordsBeside(hunksOf(ours, theirs), ours).flatMap(({ isSame, there, here }) => {
    const own = ours.slice(at, (at += there));
    const reading = wordsOf(theirs.slice(from, (from += here)));
    return isSame ? [] : inParagraphs(own, reading);
  });
}

/** So many words of either text in a row, which are the same or stand for each other. */
interface Hunk {
  readonly isSame: boolean;
  there: number;
  here: number;
}

/** Same ones and others by turns. */
function hunksOf(ours: readonly Token[], theirs: readonly Token[]): Hunk[] {
  const hunks: Hunk[] = [];
  const changes = diffArrays(
    ours.map(({ word }) => word),
    theirs.map(({ word }) => word),
  );
  for (const { removed, added, count } of changes) {
    const isSame = !removed && !added;
    if (hunks.at(-1)?.isSame !== isSame) hunks.push({ isSame, there: 0, here: 0 });
    const hunk = hunks.at(-1)!;
    if (!added) hunk.there += count;
    if (!removed) hunk.here += count;
  }
  return hunks;
}

/**
 * Signs, and what stands in the other text alone, are told with the word before
 * them; where the text begins so, that alone with the one after.
 */
function withWordsBeside(hunks: readonly Hunk[], ours: readonly Token[]): Hunk[] {
  const told: Hunk[] = [];
  let at = 0;
  for (const [i, hunk] of hunks.entries()) {
    const from = at;
    const hasWord = ours.slice(from, (at += hunk.there)).some(isWord);
    const before = told.at(-1);
    const beside = before ?? (hunk.there === 0 ? hunks[i + 1] : undefined);
    if (hunk.isSame || hasWord || !beside) told.push(hunk);
    else if (beside.there > 0) {
      // With it the signs between.
      const signs = before
        ? ours
            .slice(from - beside.there, from)
            .reverse()
            .findIndex(isWord)
        : 0;
      const taken = signs < 0 ? beside.there : signs + 1;
      beside.there -= taken;
      beside.here -= taken;
      told.push({ isSame: false, there: hunk.there + taken, here: hunk.here + taken });
    } else {
      // The one word between is told with what stands before it.
      told.pop();
      told.at(-1)!.there += hunk.there;
      told.at(-1)!.here += hunk.here;
    }
  }
  return told;
}

const isWord = ({ word }: Token): boolean => /[\p{L}\p{N}]/u.test(word);

/** Words of several paragraphs are a difference in each; the first of them has the reading. */
function inParagraphs(own: readonly Token[], reading: string): Difference[] {
  const groups = [...Map.groupBy(own, ({ paragraph }) => paragraph).values()];
  return groups
    .map((group, i) => ({ ...placeOf(group), words: wordsOf(group), reading: i === 0 ? reading : '' }))
    .flatMap(({ words, ...difference }) => (words === difference.reading ? [] : [difference]));
}

const placeOf = (tokens: readonly Token[]): Pick<Difference, 'paragraph' | 'range'> => ({
  paragraph: tokens[0]!.paragraph,
  range: { start: tokens[0]!.start, end: tokens.at(-1)!.end },
});

/** Words as they follow each other in their text. */
const wordsOf = (tokens: readonly Token[]): string =>
  tokens.map(({ word, isSpaced }, i) => (i > 0 && isSpaced ? ` ${word}` : word)).join('');

function tokensOf(paragraphs: readonly Numbered[], language: string): Token[] {
  const segmenter = segmenterOf(language, 'word');
  return paragraphs.flatMap(({ number, text }) => {
    const tokens: Token[] = [];
    let isSpaced = true;
    for (const { segment: word, index: start } of segmenter.segment(text)) {
      if (/\S/.test(word)) tokens.push({ paragraph: number, word, start, end: start + word.length, isSpaced });
      isSpaced = !/\S/.test(word);
    }
    return tokens;
  });
}
