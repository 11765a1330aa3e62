import { toMarkdown } from 'mdast-util-to-markdown';
import type { Blockquote, Paragraph, PhrasingContent, Root } from 'mdast';
import type { Mark } from './mark.ts';

/**
 * Marks as Markdown: the words as a quotation with their citation, then what was
 * noted of them.
 *
 * @param citationOf where the words are from
 */
export function markdownOf(marks: readonly Mark[], title: string, citationOf: (mark: Mark) => string): string {
  const root: Root = {
    type: 'root',
    children: [
      { type: 'heading', depth: 1, children: [{ type: 'text', value: title }] },
      ...marks.flatMap((mark, i) => [
        ...(i > 0 ? [{ type: 'thematicBreak' } as const] : []),
        quotation(mark.quote.exact),
        ...paragraphs(citationOf(mark)),
        ...paragraphs(mark.note),
      ]),
    ],
  };
  return toMarkdown(root);
}

const quotation = (words: string): Blockquote => ({ type: 'blockquote', children: paragraphs(words) });

/** A line a paragraph; addresses are links. */
const paragraphs = (text: string): Paragraph[] =>
  text
    .split(/\n+/)
    .filter((line) => line.trim() !== '')
    .map((line) => ({
      type: 'paragraph',
      children: line
        .split(/(https?:\/\/\S*[^\s.,;)])/)
        .filter((part) => part !== '')
        .map((value): PhrasingContent =>
          /^https?:/.test(value)
            ? { type: 'link', url: value, children: [{ type: 'text', value }] }
            : { type: 'text', value },
        ),
    }));
