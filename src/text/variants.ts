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
  return withWordsBeside(hunksOf(ours, theirs)).flatMap(({ isSame, there, here }) => {
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

/** What stands in the other text alone is told with the word before it or, where the text begins so, the one after. */
function withWordsBeside(hunks: readonly Hunk[]): Hunk[] {
  const told: Hunk[] = [];
  for (const [i, hunk] of hunks.entries()) {
    const beside = told.at(-1) ?? hunks[i + 1];
    if (hunk.isSame || hunk.there > 0 || !beside) told.push(hunk);
    else if (beside.there > 0) {
      beside.there--;
      beside.here--;
      told.push({ isSame: false, there: 1, here: hunk.here + 1 });
    } else {
      // The one word between is told with what stands before it.
      told.pop();
      told.at(-1)!.here += hunk.here;
    }
  }
  return told;
}

/** Words of several paragraphs are a difference in each; the first of them has the reading. */
function inParagraphs(own: readonly Token[], reading: string): Difference[] {
  const groups = [...Map.groupBy(own, ({ paragraph }) => paragraph).values()];
  return groups.map((group, i) => ({ ...placeOf(group), reading: i === 0 ? reading : '' }));
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
