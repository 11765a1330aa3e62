import { fold, wordsOf } from './fold.ts';

/** What a reader asks for: words, or a phrase in quotation marks. */
export interface Query {
  /** As it was typed, trimmed. */
  readonly text: string;
  readonly phrase: string | undefined;
  /** Folded. */
  readonly words: readonly string[];
}

export function readQuery(typed: string): Query {
  const text = typed.trim();
  const phrase = /^["“„«](.+?)["”»]?$/.exec(text)?.[1]?.trim();
  return { text, phrase, words: wordsOf(phrase ?? text) };
}

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

/** Whether a text answers the whole query: the phrase as it stands, or every word. */
export function answersQuery(text: string, query: Query): boolean {
  if (query.phrase !== undefined) return hitsIn(text, query).length > 0;
  const present = [...new Set(wordsOf(text))];
  return query.words.every((asked) => present.some((word) => answers(word, asked)));
}

/** Whether a text has every word of the query just as it was typed, but for what folding takes away. */
export function hasEveryWord(text: string, { words }: Query): boolean {
  const present = new Set(wordsOf(text));
  return words.every((asked) => present.has(asked));
}

/** A range of a text in UTF-16 units. */
export interface Hit {
  readonly start: number;
  readonly end: number;
}

/** Where a text answers the query: the phrase, or each word, in order; nowhere without words. */
export function hitsIn(text: string, { phrase, words }: Query): Hit[] {
  const found = [...text.matchAll(/[\p{L}\p{N}\p{M}]+(?:['’][\p{L}\p{N}\p{M}]+)*/gu)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    word: fold(match[0]),
  }));
  if (phrase === undefined) return found.filter(({ word }) => words.some((asked) => answers(word, asked)));
  const hits: Hit[] = [];
  if (words.length === 0) return hits;
  for (let i = 0; i + words.length <= found.length; i++) {
    if (words.every((word, k) => found[i + k]!.word === word))
      hits.push({ start: found[i]!.start, end: found[i + words.length - 1]!.end });
  }
  return hits;
}

/** Words of context on either side of the first hit. */
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
