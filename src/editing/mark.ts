import { readDocument } from '../mdx/document.ts';
import type { ParsedDocument } from '../mdx/parsed-document.ts';
import { writtenPlaces } from '../mdx/written.ts';
import { splitFrontMatter } from '../model/front-matter.ts';
import type { Range } from '../text/selector.ts';
import type { ParagraphUnit } from '../text/source-text.ts';
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
  /** What couldn't be marked: words that begin in one component and end in another, or stand where no mark may. */
  readonly left: readonly NewMention[];
}

/**
 * Puts `<Ref>` around words of a document, and changes nothing else. What comes
 * of it is read again: its words are those that it had, it has the wanted
 * mentions and no others, and nothing is wrong with it that wasn't, or it isn't given.
 *
 * @param file text of `index.mdx`
 * @param unit what its paragraphs are, by which the mentions count them
 */
export function markMentions(file: string, unit: ParagraphUnit, mentions: readonly NewMention[]): Marked {
  const { body } = splitFrontMatter(file);
  const before = readDocument(body, '', unit);
  const place = writtenPlaces(
    body,
    before.paragraphs.map(({ text }) => text),
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
  if (
    marks.length === 2 * mentions.length &&
    isAsWanted(readDocument(splitFrontMatter(text).body, '', unit), before, mentions)
  )
    return { text, left: [] };
  if (mentions.length <= 1) return { text: file, left: mentions };
  // From the end, so that the words before stay where they are; each by itself, so that one doesn't spoil the others.
  return mentions.reduceRight<Marked>(
    (made, mention) => {
      const next = markMentions(made.text, unit, [mention]);
      return { text: next.text, left: [...next.left, ...made.left] };
    },
    { text: file, left: [] },
  );
}

const referenceOf = ({ to, start, end }: { to: string; start: number; end: number }): string => `${to} ${start} ${end}`;

function isAsWanted(after: ParsedDocument, before: ParsedDocument, mentions: readonly NewMention[]): boolean {
  return (
    after.paragraphs.length === before.paragraphs.length &&
    after.findings.length <= before.findings.length &&
    after.paragraphs.every(({ text, references }, i) => {
      const was = before.paragraphs[i]!;
      const wanted = mentions
        .filter((one) => one.paragraph === i + 1)
        .map(({ entry, range }) => referenceOf({ to: entry, ...range }));
      const all = [...was.references.map(referenceOf), ...wanted].sort();
      return text === was.text && references.map(referenceOf).sort().join() === all.join();
    })
  );
}
