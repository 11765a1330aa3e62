import { markId, noteId } from '../../contract/ids.ts';
import { nameIndex } from '../../edition/name-index.ts';
import { sourcesOfNote } from '../../edition/note-sources.ts';
import { headOf, isFollowing, partsOf } from '../../edition/parts.ts';
import { segmentsOf, type Segment } from '../../edition/segments.ts';
import type { Entry, Note, Paragraph } from '../../edition/graph.ts';
import type { Inline } from '../../mdx/inline.ts';
import { firstDayOf } from '../../model/date.ts';
import { directionOf, type Direction } from '../../model/direction.ts';
import { shownFacts } from '../../wording/facts.ts';
import { keepTogether } from '../../wording/keep-together.ts';
import { kindName } from '../../wording/kinds.ts';
import { sourceItem } from '../../wording/source-item.ts';
import { sourceLabels } from '../../wording/source-label.ts';
import { dot, fill, list, words } from '../../wording/words.ts';
import type { Book } from '../book/book.ts';
import { colophonOf } from '../book/colophon.ts';
import { checkOfNote, partsOfNote } from '../book/words-of-note.ts';
import { canBeSet } from '../book/letters.ts';

/** A run of words, or of runs, of the apparatus; `to` is a label of the book. */
type Run = {
  readonly italic?: boolean;
  readonly bold?: boolean;
  readonly lang?: string;
  readonly to?: string;
  readonly href?: string;
} & ({ readonly words: string } | { readonly runs: readonly Run[] });

/** A piece of the text: its words, or the mark of a note. `side` is the index of the note that stands in the margin. */
type Piece =
  | {
      readonly words: string;
      readonly bold?: boolean;
      readonly to?: string;
      readonly id?: string;
      readonly side?: number;
    }
  | { readonly mark: number; readonly to: string; readonly id: string; readonly side: number };

/** A note in the margin: an editorial one has a number, an entry its title. */
interface SideNote {
  readonly number: number | null;
  readonly title: string | null;
  readonly brief: readonly Run[];
}

/** What `book.typ` sets: the words of the book, each where it belongs. */
export function pdfData(book: Book) {
  const { edition, document, entries, sources } = book;
  const { matter } = edition;
  const side: SideNote[] = [];
  const labels = sourceLabels(edition);
  const head = headOf(document);
  const day = firstDayOf(matter.date);
  const [year, month, date] = day.split('-').map(Number);
  const parts = partsOf(document);
  return {
    title: document.matter.title,
    authors: matter.editors,
    date: { year, month: month ?? 1, day: date ?? 1 },
    text: speechOf(document.matter),
    apparatus: speechOf(matter),
    front: [
      matter.title,
      ...(matter.subtitle === undefined ? [] : [matter.subtitle]),
      list(matter.editors),
      fill(words.footer.version, { version: matter.version, date: matter.date }),
    ],
    foot: `${matter.title}, ${matter.version}`,
    contents: words.document.contents,
    parts: [{ division: undefined, paragraphs: head }, ...parts]
      .filter(({ paragraphs }) => paragraphs.length > 0)
      .map(({ division, paragraphs }) => ({
        title: division?.title ?? null,
        paragraphs: paragraphs.map((paragraph) => ({
          number: paragraph.number,
          role: paragraph.role,
          following: isFollowing(document, paragraph),
          pieces: piecesOf(book, segmentsOf(document, paragraph), side),
        })),
      })),
    side,
    notes: {
      title: words.book.notes,
      groups: [...Map.groupBy(document.notes, divisionOf(document.paragraphs))].map(([division, notes]) => ({
        title: division === undefined ? null : document.divisions[division - 1]!.title,
        notes: notes.map((note) => noteData(book, note)),
      })),
    },
    entries: { title: words.entries.title, items: entries.map((entry) => entryData(book, entry)) },
    sources: {
      title: words.sources.title,
      items: sources.map((source) => {
        const { authors, title, rest, address, host, checked, note } = sourceItem(edition, source);
        const runs: Run[] = [
          { words: labels.get(source.id) ?? source.id, bold: true },
          { words: ' ' },
          ...(authors === '' ? [] : [{ words: authors + words.colon }]),
          { words: title, italic: true },
          ...(rest === '' ? [] : [{ words: words.comma + rest }]),
          ...(address === undefined ? [] : [{ words: words.comma }, { words: host!, href: address }]),
          { words: ` (${checked}).${note === undefined ? '' : ` ${note}`}` },
        ];
        return { id: sourceLabel(source.id), runs };
      }),
    },
    index: { title: words.book.index, items: indexOf(book) },
    colophon: { title: words.closing.title, items: colophonOf(edition, document) },
  };
}

/** A language as the typesetter knows it: without script and region. */
const speechOf = (matter: { readonly language: string; readonly dir?: Direction | undefined }) => ({
  lang: new Intl.Locale(matter.language).language,
  dir: directionOf(matter),
});

const divisionOf = (paragraphs: readonly Paragraph[]) => (note: Note) =>
  paragraphs[note.anchors[0]!.paragraph - 1]?.division;

const entryLabel = (entry: string): string => `entry-${entry}`;
const sourceLabel = (source: string): string => `source-${source}`;

function piecesOf(book: Book, segments: readonly Segment[], side: SideNote[]): Piece[] {
  const { edition } = book;
  return segments.flatMap((segment): Piece[] => {
    switch (segment.type) {
      case 'words':
        return segment.runs.map(({ text, isLabel }) => ({ words: text, ...(isLabel ? { bold: true } : {}) }));
      case 'piece': {
        const { mention, isFirst, runs } = segment;
        const entry = edition.entryById.get(mention.entry)!;
        const isBeside = isFirst && mention.isFirstInDocument && (edition.kinds.get(entry.kind)?.isEssential ?? false);
        const note = { number: null, title: entry.matter.title, brief: runsOf(book, entry.brief) };
        return [
          {
            words: runs.map(({ text }) => text).join(''),
            to: entryLabel(mention.entry),
            ...(isFirst ? { id: mention.id } : {}),
            ...(isBeside ? { side: side.push(note) - 1 } : {}),
          },
        ];
      }
      // The book has pages of its own.
      case 'page':
        return [];
      case 'mention':
        return piecesOf(book, segment.children, side);
      case 'mark': {
        const { note, anchor } = segment.mark;
        const beside = { number: note.number, title: null, brief: runsOf(book, shortOf(note)) };
        const place = anchor === 0 ? side.push(beside) - 1 : -1;
        return [{ mark: note.number, to: noteId(note.id), id: markId(note.id, anchor), side: place }];
      }
    }
  });
}

/** What a note says in the margin: its brief, else all of it. */
const shortOf = (note: Note): readonly Inline[] => (note.brief.length > 0 ? note.brief : note.text);

function noteData(book: Book, note: Note) {
  return {
    id: noteId(note.id),
    back: markId(note.id),
    head: `${note.number} · ${words.noteTypes[note.type]}`,
    parts: partsOfNote(note).map(({ label, words: said }) => [
      ...(label === undefined ? [] : [{ words: label + words.colon, bold: true }]),
      ...runsOf(book, said),
    ]),
    cited: citedRuns(book, sourcesOfNote(note), checkOfNote(note, book.edition.matter.language)),
  };
}

function entryData(book: Book, entry: Entry) {
  const { id, kind, matter, gloss } = entry;
  return {
    id: entryLabel(id),
    title: matter.title,
    facts: [
      [kindName(kind), ...matter.aliases.filter(canBeSet)].join(dot),
      ...shownFacts(entry, book.edition.matter.language).map(({ label, value }) => label + words.colon + value),
    ],
    gloss: runsOf(book, gloss),
    cited: citedRuns(book, matter.sources),
  };
}

function citedRuns(book: Book, ids: readonly string[], checked?: string): Run[] {
  const labels = sourceLabels(book.edition);
  return [
    ...(checked === undefined ? [] : [{ words: `${checked} ` }]),
    ...(ids.length === 0 ? [] : [{ words: words.note.sources + words.colon }]),
    ...ids.flatMap((id, i) => [
      ...(i === 0 ? [] : [{ words: dot }]),
      { words: labels.get(id) ?? id, to: sourceLabel(id) },
    ]),
  ];
}

/** Names of the entries with the mentions by which their pages are found; another name leads to the title. */
function indexOf({ entries, edition, document }: Book) {
  return [...nameIndex({ ...edition, entries }).values()].flat().flatMap(({ name, entry, isTitle }) => {
    const ids = entry.mentions.filter((mention) => mention.document === document.slug).map(({ id }) => id);
    if (ids.length === 0 || !canBeSet(name)) return [];
    const see = { word: words.entries.see, to: entryLabel(entry.id), title: entry.matter.title };
    return [isTitle ? { name, ids } : { name, see }];
  });
}

/** Runs of the apparatus; links lead to what the book has, or to the web. */
const runsOf = (book: Book, inlines: readonly Inline[]): Run[] =>
  inlines.map((inline): Run => {
    if (inline.type === 'text') return { words: keepTogether(inline.value, book.edition.matter.language) };
    const runs = runsOf(book, inline.children);
    if (inline.type === 'emphasis') return { runs, italic: true };
    if (inline.type === 'foreign') return { runs, italic: true, lang: new Intl.Locale(inline.language).language };
    const { scheme, id } = inline.target;
    if (scheme === 'web') return { runs, href: id };
    if (!book.holds(inline.target)) return { runs };
    return { runs, to: scheme === 'entry' ? entryLabel(id) : sourceLabel(id) };
  });
