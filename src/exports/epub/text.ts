import { divisionId, markId, noteId, paragraphId } from '../../contract/ids.ts';
import type { Paragraph } from '../../edition/graph.ts';
import { isFollowing } from '../../edition/parts.ts';
import { segmentsOf, type Run, type Segment } from '../../edition/segments.ts';
import { directionOf } from '../../model/direction.ts';
import { ownLanguage } from '../../wording/own-language.ts';
import { fill, words } from '../../wording/words.ts';
import type { Book } from '../book/book.ts';
import { entryId } from './inlines.ts';
import type { Layout, TextPage } from './layout.ts';
import { noteMarkup } from './note.ts';
import { page, type Page } from './page.ts';
import { element, type Markup } from './xml.ts';

/**
 * A page of the text, with the notes whose first marks are on it: readers show a
 * note at its mark only where both are in one file.
 */
export function textPage(book: Book, layout: Layout, { file, head, division, paragraphs }: TextPage): Page {
  const { document } = book;
  const own = ownAttributes(book);
  const notes = document.notes.filter(({ anchors }) => layout.fileOf(anchors[0]!.paragraph) === file);
  const units = (of: readonly Paragraph[]): Markup[] => of.map((p) => paragraphMarkup(book, layout, p));
  const isUntitled = file === layout.pages[0]!.file && !head.some(({ role }) => role === 'title');
  return page(
    file,
    division?.title ?? document.matter.title,
    { language: document.matter.language, direction: directionOf(document.matter) },
    'bodymatter',
    ...units(head),
    isUntitled ? element('h1', own, document.matter.title) : undefined,
    division
      ? element(
          'section',
          { 'aria-labelledby': divisionId(division.number) },
          element('h2', { id: divisionId(division.number), ...own }, division.title),
          ...units(paragraphs),
        )
      : element('div', {}, ...units(paragraphs)),
    notes.length > 0
      ? element(
          'section',
          { class: 'notes', 'epub:type': 'footnotes', 'aria-label': words.book.notes, ...own },
          ...notes.map((note) => noteMarkup(book, note)),
        )
      : undefined,
  );
}

/** `lang` and `dir` of what the editors say within the text, where they speak another language. */
function ownAttributes({ edition, document }: Book): Record<string, string | undefined> {
  const { lang, dir } = ownLanguage(edition, document);
  return { lang, 'xml:lang': lang, dir };
}

function paragraphMarkup(book: Book, layout: Layout, paragraph: Paragraph): Markup {
  const { number, role } = paragraph;
  const classes = [role, isFollowing(book.document, paragraph) ? 'following' : ''].filter(Boolean).join(' ');
  return element(
    role === 'title' ? 'h1' : 'p',
    { id: paragraphId(number), class: classes, 'data-number': String(number) },
    segmentsMarkup(segmentsOf(book.document, paragraph), layout, layout.fileOf(number)),
  );
}

/** @param file in which they stand */
const segmentsMarkup = (segments: readonly Segment[], layout: Layout, file: string): (Markup | string)[] =>
  segments.flatMap((segment): (Markup | string)[] => {
    switch (segment.type) {
      case 'words':
        return runsMarkup(segment.runs);
      case 'piece': {
        const { mention, isFirst, runs } = segment;
        const href = `entries.xhtml#${entryId(mention.entry)}`;
        const id = isFirst ? mention.id : undefined;
        return [element('a', { 'epub:type': 'glossref', role: 'doc-glossref', href, id }, runsMarkup(runs))];
      }
      // The book has pages of its own.
      case 'page':
        return [];
      case 'mention':
        return segmentsMarkup(segment.children, layout, file);
      case 'mark': {
        const { note, anchor } = segment.mark;
        const target = layout.fileOf(note.anchors[0]!.paragraph);
        return [
          element(
            'a',
            {
              'epub:type': 'noteref',
              role: 'doc-noteref',
              href: `${target === file ? '' : target}#${noteId(note.id)}`,
              id: markId(note.id, anchor),
              'aria-label': fill(words.note.mark, { n: note.number, type: words.noteTypes[note.type] }),
            },
            note.number,
          ),
        ];
      }
    }
  });

const runsMarkup = (runs: readonly Run[]): (Markup | string)[] =>
  runs.map(({ text, isLabel }) => (isLabel ? element('b', { class: 'speaker' }, text) : text));
