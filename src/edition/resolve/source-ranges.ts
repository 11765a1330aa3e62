import { aligner } from '../../text/align.ts';
import type { Range } from '../../text/selector.ts';
import type { SourceParagraph } from '../../text/source-text.ts';

/** The place in the file `source.txt` of a range of a paragraph, by the paragraph's number. */
export type ToSource = (paragraph: number, range: Range) => Range;

/** Where paragraphs differ from the source in more than white space, their ranges have no place in it: 0 to 0. */
export function sourceRanges(
  paragraphs: readonly { readonly text: string }[],
  source: readonly SourceParagraph[],
): ToSource {
  const aligned = paragraphs.map(({ text }, i) => {
    const line = source[i];
    return line && sameButSpace(text, line.text) ? { line, align: aligner(text, line.text) } : undefined;
  });
  return (paragraph, { start, end }) => {
    const found = aligned[paragraph - 1];
    if (!found) return { start: 0, end: 0 };
    const { line, align } = found;
    return { start: line.start + align(start), end: line.start + align(end - 1) + 1 };
  };
}

const sameButSpace = (a: string, b: string): boolean => a === b || a.replace(/\s+/g, '') === b.replace(/\s+/g, '');
