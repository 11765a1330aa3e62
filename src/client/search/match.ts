import { fold, wordsOf } from './fold.ts';

/** What a reader asks for: words, and phrases in quotation marks. Words are folded. */
export interface Query {
  /** As it was typed, trimmed. */
  readonly text: string;
  /** The words of each phrase, in order. */
  readonly phrases: readonly (readonly string[])[];
  /** Those that stand in no phrase. */
  readonly words: readonly string[];
}

const phrase = /["“„«]([^"“”„«»]*)["”“»]/g;

/** A mark that is still open makes no phrase: while one types, its words are searched as words. */
export function readQuery(typed: string): Query {
  const text = typed.trim();
  return {
    text,
    phrases: [...text.matchAll(phrase)].map(([, words = '']) => wordsOf(words)).filter((words) => words.length > 0),
    words: wordsOf(text.replace(phrase, ' ')),
  };
}

/** Whether a query is a single phrase and nothing else. */
export const isPhrase = ({ phrases, words }: Query): boolean => phrases.length === 1 && words.length === 0;

/** Part of a word of the query that a word of the text must share from its start, endings being free. */
const sharedPart = 0.65;

/**
 * Whether a word of a text, folded, answers a word of the query: the same, or
 * one that differs from it in the ending (the index knows words by their stems).
 */
export function answers(word: string, asked: string): boolean {
  if (word === asked) return true;
  const least = Math.max(3, Math.ceil(asked.length * sharedPart));
  let shared = 0;
  while (shared < word.length && word[shared] === asked[shared]) shared++;
  // An ending may be longer than the stem is short of it, but not by much: “no” doesn't answer “nonsense”.
  return shared >= least && word.length - shared <= 4;
}

/** Whether a text answers the whole query: each phrase as it stands, and every word. */
export function answersQuery(text: string, { phrases, words }: Query): boolean {
  const found = wordsIn(text);
  const present = [...new Set(found.map(({ word }) => word))];
  return (
    phrases.length + words.length > 0 &&
    phrases.every((one) => placesOf(one, found).length > 0) &&
    words.every((asked) => present.some((word) => answers(word, asked)))
  );
}

/** Whether a text has every word of the query just as it was typed, but for what folding takes away. */
export function hasEveryWord(text: string, { phrases, words }: Query): boolean {
  const present = new Set(wordsOf(text));
  return [...phrases.flat(), ...words].every((asked) => present.has(asked));
}

/** A range of a text in UTF-16 units. */
export interface Hit {
  readonly start: number;
  readonly end: number;
}

/** Where a text answers the query: its phrases and words, in the order of the text, none within another. */
export function hitsIn(text: string, { phrases, words }: Query): Hit[] {
  const found = wordsIn(text);
  const hits = [
    ...phrases.flatMap((one) => placesOf(one, found)),
    ...found.filter(({ word }) => words.some((asked) => answers(word, asked))),
  ].sort((a, b) => a.start - b.start || b.end - a.end);
  return hits
    .filter(({ end }, i) => hits.slice(0, i).every((before) => before.end < end))
    .map(({ start, end }) => ({ start, end }));
}

interface FoundWord extends Hit {
  /** Folded. */
  readonly word: string;
}

const wordsIn = (text: string): FoundWord[] =>
  [...text.matchAll(/[\p{L}\p{N}\p{M}]+(?:['’][\p{L}\p{N}\p{M}]+)*/gu)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    word: fold(match[0]),
  }));

/** Where the words of a phrase stand in a row. */
function placesOf(words: readonly string[], found: readonly FoundWord[]): Hit[] {
  return found.flatMap(({ start }, i) =>
    words.every((word, k) => found[i + k]?.word === word) ? [{ start, end: found[i + words.length - 1]!.end }] : [],
  );
}

/** Characters of context before the first hit, in UTF-16 units. */
const context = 90;

/** The part of a text around its first hit, cut at words, with its hits. */
export function excerptOf(text: string, query: Query): { readonly text: string; readonly hits: readonly Hit[] } {
  const all = hitsIn(text, query);
  const first = all[0]?.start ?? 0;
  const from = first <= context ? 0 : text.indexOf(' ', first - context) + 1;
  const end = Math.min(text.length, from + context * 2.6);
  const to = end === text.length ? end : text.lastIndexOf(' ', end);
  const head = from > 0 ? '… ' : '';
  return {
    text: `${head}${text.slice(from, to)}${to < text.length ? ' …' : ''}`,
    hits: all
      .filter((hit) => hit.start >= from && hit.end <= to)
      .map((hit) => ({ start: hit.start - from + head.length, end: hit.end - from + head.length })),
  };
}
