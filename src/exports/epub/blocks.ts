import { divisionId, paragraphId } from '../../contract/ids.ts';
import { groupsOf, isFollowing, type Group } from '../../edition/groups.ts';
import type { Paragraph } from '../../edition/graph.ts';
import { segmentsOf } from '../../edition/segments.ts';
import type { Part, TextBlock } from '../../mdx/text-block.ts';
import { originalNoteName } from '../../wording/original-note.ts';
import { ownLanguage } from '../../wording/own-language.ts';
import type { Book } from '../book/book.ts';
import type { Layout } from './layout.ts';
import { hasMarks, originalNoteId, segmentsMarkup } from './words.ts';
import { element, type Markup } from '../xml.ts';

/** The blocks of a text in XHTML: each paragraph of the source is one element, with its number. @param file in which they stand */
export function blockWriter(book: Book, layout: Layout, file: string) {
  const { document } = book;
  const { paragraphs, divisions } = document;
  const own = ownAttributes(book);
  const paragraphAt = ({ paragraph }: Pick<Part, 'paragraph'>): Paragraph => paragraphs[paragraph - 1]!;
  const wordsOf = (part: Part) => segmentsMarkup(segmentsOf(document, paragraphAt(part), part), layout, file);
  const classOf = (paragraph: Paragraph): string =>
    [paragraph.role, isFollowing(document, paragraph) ? 'following' : ''].filter(Boolean).join(' ');
  const named = ({ number }: Paragraph) => ({ id: paragraphId(number), 'data-number': String(number) });

  const blocks = (of: readonly TextBlock[], around?: Paragraph): Markup[] =>
    groupsOf(document, of, around).flatMap((group): Markup[] => {
      if (group.type === 'note') return [noteMarkup(group)];
      return group.type === 'speech' ? blocks(group.blocks, group.first) : [block(group.block, around)];
    });

  /** A note that belongs to the source, told from ours by its name. */
  function noteMarkup({ note, number, blocks: of }: Extract<Group, { type: 'note' }>): Markup {
    const { type, by } = note;
    return element(
      hasMarks(note) ? 'aside' : 'div',
      {
        id: originalNoteId(number),
        class: 'original-note',
        ...(hasMarks(note) ? { 'epub:type': 'footnote', role: 'doc-footnote' } : {}),
      },
      element('p', { class: 'original-tag', ...own }, originalNoteName(type, by)),
      ...blocks(of, paragraphAt({ paragraph: note.paragraphs.first })),
    );
  }

  function division({ division: number, blocks: of }: Extract<TextBlock, { type: 'division' }>): Markup {
    const { title, level, heading } = divisions[number - 1]!;
    const id = divisionId(number);
    return element(
      'section',
      { 'aria-labelledby': heading === undefined ? id : paragraphId(heading) },
      heading === undefined ? element(headingOf(level), { id, ...own }, title) : undefined,
      ...blocks(of),
    );
  }

  function unit(paragraph: Paragraph): Markup {
    const { number, role, division: of } = paragraph;
    const level = divisions[(of ?? 1) - 1]?.level ?? 1;
    return element(
      role === 'title' ? 'h1' : role === 'heading' ? headingOf(level) : 'p',
      { id: paragraphId(number), class: classOf(paragraph), 'data-number': String(number) },
      wordsOf({ paragraph: number, start: 0, end: paragraph.text.length }),
    );
  }

  /** @param around the paragraph that began the speech or note that it stands in */
  function block(one: TextBlock, around?: Paragraph, every?: number): Markup {
    switch (one.type) {
      case 'paragraph':
        return unit(paragraphAt(one.part));
      case 'division':
        return division(one);
      case 'quotation':
        return element('blockquote', {}, ...blocks(one.blocks, around));
      case 'list':
        return element(
          'ul',
          { class: 'items' },
          ...one.items.map((item) => element('li', {}, ...blocks(item.blocks, around))),
        );
      case 'verse':
        return element(
          'div',
          { class: 'verse' },
          ...one.blocks.flatMap((inner) =>
            inner.type === 'stanza' || inner.type === 'unit'
              ? [block(inner, around, one.every)]
              : blocks([inner], around),
          ),
        );
      case 'table':
      case 'stanza':
        return layOut(one, named, every);
      case 'unit':
        return element(
          'div',
          { id: paragraphId(one.paragraph), class: classOf(paragraphAt(one)), 'data-number': String(one.paragraph) },
          ...one.blocks.flatMap((inner) => [inUnit(inner, every), ' ']),
        );
    }
  }

  type Attributes = (paragraph: Paragraph) => Readonly<Record<string, string>>;
  const none: Attributes = () => ({});

  /** A block that is a part of one paragraph. White space stands wherever the text has it. */
  function inUnit(one: TextBlock, every?: number): Markup | Markup[] {
    switch (one.type) {
      case 'paragraph':
        return element('p', {}, wordsOf(one.part));
      case 'quotation':
        return element('blockquote', {}, spaced(one.blocks));
      case 'list':
        return element('ul', { class: 'items' }, ...one.items.map((item) => element('li', {}, spaced(item.blocks))));
      case 'verse':
        return one.blocks.flatMap((inner) => inUnit(inner, one.every));
      case 'table':
      case 'stanza':
        return layOut(one, none, every);
      case 'division':
      case 'unit':
        return block(one);
    }
  }
  const spaced = (of: readonly TextBlock[]) => of.flatMap((one) => [inUnit(one), ' ']);

  function layOut(
    one: Extract<TextBlock, { type: 'table' | 'stanza' }>,
    attributes: Attributes,
    every?: number,
  ): Markup {
    if (one.type === 'table')
      return element(
        'table',
        {},
        element(
          'tbody',
          {},
          ...one.rows.map(({ isHead, cells }) =>
            element(
              'tr',
              attributes(paragraphAt(cells[0]!)),
              ...cells.flatMap((cell, i) => [
                element(
                  isHead ? 'th' : 'td',
                  { class: one.columns[i], scope: isHead ? 'col' : undefined },
                  wordsOf(cell),
                ),
                ' ',
              ]),
            ),
          ),
        ),
      );
    return element(
      'div',
      { class: 'stanza' },
      ...one.lines.flatMap(({ part, indent, number }) => [
        element(
          'span',
          {
            class: ['line', ...(indent > 0 ? [`step-${Math.min(indent, 5)}`] : [])].join(' '),
            'data-line': every !== undefined && number % every === 0 ? String(number) : undefined,
            ...attributes(paragraphAt(part)),
          },
          wordsOf(part),
        ),
        ' ',
      ]),
    );
  }

  return { blocks };
}

/** `lang` and `dir` of what the editors say within the text, where they speak another language. */
export function ownAttributes({ edition, document }: Book): Record<string, string | undefined> {
  const { lang, dir } = ownLanguage(edition, document);
  return { lang, 'xml:lang': lang, dir };
}

/** The heading of a division. @param level from 1 */
const headingOf = (level: number): string => `h${Math.min(level + 1, 6)}`;
