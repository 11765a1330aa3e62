import { markId, noteId, originalMarkId, pageId, variantId, variantMarkId } from '../../contract/ids.ts';
import type { OriginalNote } from '../../edition/graph.ts';
import type { NoteLink, Run, Segment } from '../../edition/segments.ts';
import { directionOf } from '../../model/direction.ts';
import { fill, words } from '../../wording/words.ts';
import { styled, type Styled } from '../styled.ts';
import { entryId } from './inlines.ts';
import type { Layout } from './layout.ts';
import { element, type Markup } from '../xml.ts';

/** Of an original note, by its number among those of the text. */
export const originalNoteId = (number: number): string => `original-${number}`;

type Written = Markup | string;

/** @param file in which they stand */
export function segmentsMarkup(segments: readonly Segment[], layout: Layout, file: string): Written[] {
  const within = (target: string): string => (target === file ? '' : target);
  const address = ({ type, note, index }: NoteLink): string =>
    type === 'mark'
      ? `${within(layout.fileOf(note.paragraphs.first))}#${originalNoteId(layout.numberOf(note))}`
      : `${within(layout.fileOf(note.marks[index]!.paragraph))}#${originalMarkId(note.id ?? '', index)}`;

  /** @param isLink whether they stand in a link, in which no other can */
  const runs = (of: readonly Run[], isLink: boolean): Written[] => styled(of).flatMap((one) => style(one, isLink));
  const style = (one: Styled, isLink: boolean): Written[] => {
    if (one.type === 'run') {
      const { text, isLabel } = one.run;
      return [isLabel ? element('b', { class: 'speaker' }, text) : text];
    }
    const { link } = one.first;
    const { type } = one.style;
    if (link === undefined || isLink || (type !== 'note-mark' && type !== 'label'))
      return [
        styleMarkup(
          one,
          one.children.flatMap((child) => style(child, isLink)),
        ),
      ];
    const isMark = link.type === 'mark';
    return [
      element(
        'a',
        {
          class: 'note-mark',
          'epub:type': isMark ? 'noteref' : undefined,
          role: isMark ? 'doc-noteref' : 'doc-backlink',
          href: address(link),
          id: isMark && link.isFirst ? originalMarkId(link.note.id ?? '', link.index) : undefined,
        },
        one.children.flatMap((child) => style(child, true)),
      ),
    ];
  };

  return segments.flatMap((segment): Written[] => {
    switch (segment.type) {
      case 'words':
        return runs(segment.runs, false);
      case 'piece': {
        const { mention, isFirst } = segment;
        const href = `entries.xhtml#${entryId(mention.entry)}`;
        const id = isFirst ? mention.id : undefined;
        return [element('a', { 'epub:type': 'glossref', role: 'doc-glossref', href, id }, runs(segment.runs, true))];
      }
      case 'variant': {
        const { letter, paragraph } = segment.variant;
        return [
          element(
            'a',
            {
              'epub:type': 'noteref',
              role: 'doc-noteref',
              href: `${within(layout.fileOf(paragraph))}#${variantId(letter)}`,
              id: variantMarkId(letter),
              'aria-label': fill(words.parallel.variant, { letter }),
            },
            letter,
          ),
        ];
      }
      case 'page': {
        const { n } = segment.page;
        const attributes = { 'epub:type': 'pagebreak', role: 'doc-pagebreak', id: pageId(n) };
        const shown = fill(words.original.page, { n });
        return [element('span', { ...attributes, title: shown, 'data-page': shown })];
      }
      case 'mention':
        return segmentsMarkup(segment.children, layout, file);
      case 'mark': {
        const { note, anchor } = segment.mark;
        return [
          element(
            'a',
            {
              'epub:type': 'noteref',
              role: 'doc-noteref',
              href: `${within(layout.fileOf(note.anchors[0]!.paragraph))}#${noteId(note.id)}`,
              id: markId(note.id, anchor),
              'aria-label': fill(words.note.mark, { n: note.number }),
            },
            note.number,
          ),
        ];
      }
    }
  });
}

function styleMarkup({ style }: Extract<Styled, { type: 'style' }>, children: readonly Written[]): Markup {
  switch (style.type) {
    case 'italic':
      return element('i', {}, ...children);
    case 'bold':
      return element('b', {}, ...children);
    case 'superscript':
      return element('sup', {}, ...children);
    case 'underline':
      return element('u', {}, ...children);
    case 'foreign': {
      const dir = directionOf(style) === 'rtl' ? 'rtl' : undefined;
      return element('span', { lang: style.language, 'xml:lang': style.language, dir }, ...children);
    }
    case 'small-capitals':
    case 'stage':
    case 'label':
    case 'note-mark':
      return element('span', { class: style.type }, ...children);
  }
}

/** Whether readers can show a note at its mark: one without a mark would be hidden. */
export const hasMarks = ({ marks }: OriginalNote): boolean => marks.length > 0;
