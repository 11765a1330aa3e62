import { wordingLoaded } from '../../model/findings/neutrality.ts';
import type { Finding } from '../../model/finding.ts';
import { plainText } from '../../mdx/inline.ts';
import { quotationsIn } from '../../text/quotations.ts';
import { findWords, type Range } from '../../text/selector.ts';
import { isWholeWords } from '../../text/words.ts';
import { textsOfEntry, textsOfNote, type PlacedText } from '../placed-texts.ts';
import type { EntryRecord } from '../records.ts';
import type { Check } from './check.ts';

/** What an edition says of its wording. */
interface Wording {
  readonly loaded: readonly string[];
  readonly exempt: readonly RegExp[];
  /** Titles and aliases. */
  readonly names: readonly string[];
  readonly language: string;
}

/**
 * The edition's own voice takes no side, by its own list of words. In quotation
 * marks they are somebody else's, in names they are no words of the edition, and
 * uses that are exempted have a reason.
 */
export const checkWording: Check = ({ edition, wording, entries, notes }) => {
  const { loaded = [], exempt = [] } = wording?.fields ?? {};
  const words = loaded.filter((word) => word !== undefined);
  if (words.length === 0) return [];
  const list: Wording = {
    loaded: words,
    exempt: exempt.flatMap((one) => (one?.words === undefined ? [] : patternOf([one.words]))),
    names: entries.flatMap(namesOf),
    language: edition?.fields.language ?? 'en',
  };
  const pattern = patternOf(words);
  const texts = [...entries.flatMap(textsOfEntry), ...notes.flatMap(textsOfNote)];
  return texts.flatMap((text) => loadedWords(text, pattern, list));
};

const namesOf = ({ fields: { title, aliases = [] } }: EntryRecord): string[] =>
  [title, ...aliases].filter((name) => name !== undefined);

/** Finds any of some words, whatever their capitals and the white space between them. */
const patternOf = (words: readonly string[]): RegExp =>
  new RegExp(words.map((one) => one.replace(/[$()*+.?[\\\]^{|}]/g, '\\$&').replace(/\s+/g, '\\s+')).join('|'), 'giu');

const rangesOf = (text: string, pattern: RegExp, language: string): Range[] =>
  [...text.matchAll(pattern)]
    .map(({ 0: words, index }) => ({ start: index, end: index + words.length }))
    .filter((range) => isWholeWords(text, range, language));

function loadedWords(placed: PlacedText, pattern: RegExp, wording: Wording): Finding[] {
  const text = plainText(placed.run);
  const found = rangesOf(text, pattern, wording.language);
  if (found.length === 0) return [];
  const quotations = quotationsIn(text);
  return found
    .filter((range) => !quotations.some((one) => holds(one, range)))
    .filter((range) => !isExempt(text, range, wording) && !isOfName(text, range, wording))
    .map(({ start, end }) => wordingLoaded.word(placed.place, text.slice(start, end)));
}

const holds = (outer: Range, inner: Range): boolean => outer.start <= inner.start && inner.end <= outer.end;

const isExempt = (text: string, range: Range, { exempt, language }: Wording): boolean =>
  exempt.some((use) => rangesOf(text, use, language).some((words) => holds(words, range)));

/**
 * Whether a word stands in a title or alias, is a word of one in the same
 * capitals (“Lie” of “Trygve Lie”), or is written as a name where no sentence begins.
 */
function isOfName(text: string, range: Range, { loaded, names, language }: Wording): boolean {
  const word = text.slice(range.start, range.end);
  if (names.some((name) => name.includes(word) && findWords(text, name).some((use) => holds(use, range)))) return true;
  if (loaded.includes(word)) return false;
  const isWordOfName = names.some((name) => findWords(name, word).some((use) => isWholeWords(name, use, language)));
  return (
    isWordOfName || (/^\p{Lu}\P{Lu}/u.test(word) && !/(?:^|[.?!:…]["'”’»)]*)\s*$/u.test(text.slice(0, range.start)))
  );
}
