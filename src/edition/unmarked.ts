import type { ParsedParagraph } from '../mdx/parsed-document.ts';
import { findAll, type Range } from '../text/selector.ts';
import { isWholeWords } from '../text/words.ts';
import type { DocumentRecord, EntryRecord } from './records.ts';

/** A title or alias, and the entry that it names. */
export interface EntryName {
  readonly id: string;
  readonly name: string;
}

/** A name that stands in a paragraph, in no mention and not exempted. */
export interface UnmarkedName extends EntryName {
  /** In UTF-16 units of the paragraph's text. */
  readonly range: Range;
}

/** Every title and alias, the longest first. Figures alone (“2259”) name an entry in a query, not in a sentence. */
export const namesIn = (entries: readonly EntryRecord[]): readonly EntryName[] =>
  entries
    .flatMap(({ id, fields }) => [fields.title, ...(fields.aliases ?? [])].map((name = '') => ({ id, name })))
    .filter(({ name }) => /\p{L}/u.test(name))
    .sort((a, b) => b.name.length - a.name.length || (a.name < b.name ? -1 : 1));

const wordPattern = /[\p{L}\p{M}\p{N}]+/gu;

/** Letters of scripts that put nothing between words: what is a word in them, only a segmenter knows. */
const unspaced = /[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Thai}\p{scx=Lao}\p{scx=Khmr}\p{scx=Mymr}]/u;

/**
 * Finds which names may stand in a text: all others begin with a word that isn't
 * in it. Of thousands of names few may, and it is much quicker than to look for each.
 */
export function namesByWord(names: readonly EntryName[]): (text: string) => readonly EntryName[] {
  const byFirst = Map.groupBy(names.keys(), (i) => names[i]!.name.match(wordPattern)![0]);
  return (text) => {
    if (unspaced.test(text)) return names;
    const found = [...new Set(text.match(wordPattern))].flatMap((word) => byFirst.get(word) ?? []);
    return found.sort((a, b) => a - b).map((i) => names[i]!);
  };
}

/** Whether all is known of what a document leaves unmarked on purpose: what couldn't be read may be the exemption. */
export const areExemptionsKnown = ({ fields, yaml }: DocumentRecord): boolean =>
  yaml.value !== undefined &&
  (!yaml.has(['unlinked']) || fields.unlinked?.every((one) => one?.exact !== undefined) === true);

/**
 * What of a paragraph can't be marked: its mentions, what is exempted, and the
 * name of its speaker where it begins with that.
 *
 * @param number of the paragraph, from 1
 */
export function takenRanges(
  { fields }: DocumentRecord,
  { text, references, speaker }: ParsedParagraph,
  number: number,
): Range[] {
  const exempted = (fields.unlinked ?? [])
    .filter((one) => one?.paragraph === undefined || one.paragraph === number)
    .flatMap((one) => findAll(text, one?.exact ?? ''));
  const label = speaker !== undefined && text.startsWith(speaker) ? [{ start: 0, end: speaker.length }] : [];
  return [...references, ...exempted, ...label];
}

export const overlap = (a: Range, b: Range): boolean => a.start < b.end && b.start < a.end;

/** The names that stand in a text as they are written, whole words, outside the taken ranges; of several the longest. */
export function unmarkedNames(
  text: string,
  names: readonly EntryName[],
  taken: readonly Range[],
  language: string,
): UnmarkedName[] {
  const all = [...taken];
  return names.flatMap(({ id, name }) => {
    const free = findAll(text, name).filter(
      (range) => isWholeWords(text, range, language) && !all.some((one) => overlap(one, range)),
    );
    all.push(...free);
    return free.map((range) => ({ id, name, range }));
  });
}
