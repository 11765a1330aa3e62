import type { Finding } from '../../model/finding.ts';
import { briefTooLong, glossTooLong, noteLength, noteMissing } from '../../model/findings/lengths.ts';
import { plainText, type Inline } from '../../mdx/inline.ts';
import { mostWords } from '../../model/lengths.ts';
import { countWords } from '../../text/white-space.ts';
import type { EntryRecord, NoteRecord } from '../records.ts';
import type { Check } from './check.ts';

/** Briefs, glosses and notes fit their places. Limits count the words that a reader sees. */
export const checkLengths: Check = ({ entries, notes }) => [
  ...entries.flatMap((entry) => [...briefLength(entry), ...glossLength(entry)]),
  ...notes.flatMap((note) => [...briefLength(note), ...lengthOfNote(note)]),
];

function briefLength({ brief, yaml }: EntryRecord | NoteRecord): Finding[] {
  const words = wordsOf(brief);
  if (words.length <= mostWords.brief) return [];
  return [briefTooLong.words(yaml.locate(['brief']), words.length, mostWords.brief, lastWords(words, mostWords.brief))];
}

function glossLength({ gloss, yaml }: EntryRecord): Finding[] {
  const words = wordsOf(gloss);
  if (words.length <= mostWords.gloss) return [];
  return [glossTooLong.words(yaml.locate(['gloss']), words.length, mostWords.gloss, lastWords(words, mostWords.gloss))];
}

const wordsOf = (text: readonly Inline[]): readonly string[] => plainText(text).match(/\S+/g) ?? [];

/** The last three of so many words. */
const lastWords = (words: readonly string[], most: number): string => words.slice(most - 3, most).join(' ');

function lengthOfNote({ textPlace, text, claim, fields, yaml }: NoteRecord): Finding[] {
  const parts = [text, ...(claim ? [claim.claim, claim.record, ...claim.sides.map(({ says }) => says)] : [])];
  const words = parts.reduce((sum, part) => sum + countWords(plainText(part)), 0);
  if (words > mostWords.note) return [noteLength.tooLong(textPlace, words, mostWords.note)];
  // The words of a claim are fields: those that couldn't be read may be some.
  const isUnread =
    fields.type === undefined ||
    (['claim', 'record', 'sides'] as const).some((field) => yaml.has([field]) && fields[field] === undefined);
  return words > 0 || isUnread ? [] : [noteMissing.noWords(textPlace)];
}
