import { readDocument } from '../mdx/document.ts';
import type { ParsedParagraph } from '../mdx/parsed-document.ts';
import { writtenPlaces } from '../mdx/written.ts';
import { splitFrontMatter } from '../model/front-matter.ts';
import type { Range } from '../text/selector.ts';
import { spliced, type Splice } from './changes.ts';

/** Words to be marked as a mention of an entry. */
export interface NewMention {
  /** From 1. */
  readonly paragraph: number;
  /** In UTF-16 units of the paragraph's text. */
  readonly range: Range;
  readonly entry: string;
}

/** A document with its mentions marked. */
export interface Marked {
  readonly text: string;
  /** What couldn't be marked: words that begin in one component and end in another. */
  readonly left: readonly NewMention[];
}

/**
 * Puts `<Ref>` around words of a document, and changes nothing else. What comes
 * of it is read again: its words are those that it had, and it has the wanted
 * mentions and no others, or it isn't given.
 *
 * @param file text of `index.mdx`
 */
export function markMentions(file: string, mentions: readonly NewMention[]): Marked {
  const { body } = splitFrontMatter(file);
  const before = readDocument(body, '').paragraphs;
  const place = writtenPlaces(
    body,
    before.map(({ text }) => text),
  );
  const marks = mentions.flatMap(({ paragraph, range, entry }): Splice[] => {
    const written = place?.(paragraph - 1, range);
    if (!written) return [];
    return [
      { start: written.start, end: written.start, words: `<Ref to="${entry}">` },
      { start: written.end, end: written.end, words: '</Ref>' },
    ];
  });
  const text = spliced(file, marks);
  if (marks.length === 2 * mentions.length && isAsWanted(text, before, mentions)) return { text, left: [] };
  if (mentions.length <= 1) return { text: file, left: mentions };
  // From the end, so that the words before stay where they are; each by itself, so that one doesn't spoil the others.
  return mentions.reduceRight<Marked>(
    (made, mention) => {
      const next = markMentions(made.text, [mention]);
      return { text: next.text, left: [...next.left, ...made.left] };
    },
    { text: file, left: [] },
  );
}

const referenceOf = ({ to, start, end }: { to: string; start: number; end: number }): string => `${to} ${start} ${end}`;

function isAsWanted(file: string, before: readonly ParsedParagraph[], mentions: readonly NewMention[]): boolean {
  const after = readDocument(splitFrontMatter(file).body, '').paragraphs;
  return (
    after.length === before.length &&
    after.every((paragraph, i) => {
      const wanted = mentions
        .filter((one) => one.paragraph === i + 1)
        .map(({ entry, range }) => referenceOf({ to: entry, ...range }));
      const all = [...before[i]!.references.map(referenceOf), ...wanted].sort();
      return paragraph.text === before[i]!.text && paragraph.references.map(referenceOf).sort().join() === all.join();
    })
  );
}
