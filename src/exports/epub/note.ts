import { markId, noteId } from '../../contract/ids.ts';
import type { Note } from '../../edition/graph.ts';
import { sourcesOfNote } from '../../edition/note-sources.ts';
import { sourceLabels } from '../../wording/source-label.ts';
import { dot, words } from '../../wording/words.ts';
import type { Book } from '../book/book.ts';
import { checkOfNote, partsOfNote } from '../book/words-of-note.ts';
import { inlineMarkup, sourceId } from './inlines.ts';
import { element, type Markup } from '../xml.ts';

/** An editorial note, with the way back to its first mark. */
export const noteMarkup = (book: Book, note: Note): Markup =>
  element(
    'aside',
    { id: noteId(note.id), 'epub:type': 'footnote', role: 'doc-footnote' },
    element(
      'p',
      { class: 'note-type' },
      element(
        'a',
        { role: 'doc-backlink', href: `#${markId(note.id)}` },
        `${note.number} · ${words.noteTypes[note.type]}`,
      ),
    ),
    ...partsOfNote(note).map(({ label, words: said }) =>
      element(
        'p',
        {},
        label === undefined ? undefined : [element('b', {}, label), words.colon],
        inlineMarkup(book, said),
      ),
    ),
    citedMarkup(book, sourcesOfNote(note), checkOfNote(note, book.edition.matter.language)),
  );

/** The sources of a note or entry by their short names, after a sentence on when they were checked. */
export function citedMarkup(book: Book, ids: readonly string[], checked?: string): Markup | undefined {
  if (ids.length === 0 && checked === undefined) return undefined;
  const labels = sourceLabels(book.edition);
  return element(
    'p',
    { class: 'cited' },
    checked,
    checked !== undefined && ids.length > 0 && ' ',
    ids.length > 0 && words.note.sources + words.colon,
    ids.map((id, i) => [
      i > 0 && dot,
      element(
        'a',
        { 'epub:type': 'biblioref', role: 'doc-biblioref', href: `sources.xhtml#${sourceId(id)}` },
        labels.get(id),
      ),
    ]),
  );
}
