import { markId, noteId, originalMarkId, variantId, variantMarkId } from '../../contract/ids.ts';
import { isEssential } from '../../edition/essential.ts';
import { groupsOf, isFollowing } from '../../edition/groups.ts';
import type { Note, Paragraph } from '../../edition/graph.ts';
import { segmentsOf, type Run as TextRun, type Segment } from '../../edition/segments.ts';
import type { Inline } from '../../mdx/inline.ts';
import type { Style } from '../../mdx/parsed-document.ts';
import type { Alignment, Part, TextBlock } from '../../mdx/text-block.ts';
import { originalNoteName } from '../../wording/original-note.ts';
import { fill, words } from '../../wording/words.ts';
import type { Book } from '../book/book.ts';
import { entryLabel, runsOf, type Run } from './runs.ts';

/** A note in the margin: an editorial one has a number, an entry its title. */
export interface SideNote {
  readonly number: number | null;
  readonly title: string | null;
  readonly brief: readonly Run[];
}

/** Words of the text, with how they are printed. */
interface Printed {
  readonly words: string;
  readonly speaker?: true;
  readonly styles?: readonly Style['type'][];
  readonly lang?: string;
}

/**
 * A piece of the text: its words, the mark of a note or variant, or a page of the original
 * that begins. `side` is the index of the note that stands in the margin.
 */
type Piece =
  | Printed
  | { readonly printed: readonly Printed[]; readonly to: string; readonly id?: string; readonly side?: number }
  | { readonly mark: number; readonly to: string; readonly id: string; readonly side: number }
  | { readonly variant: string; readonly to: string; readonly id: string }
  | { readonly page: string };

/** A paragraph of the source: its number where it begins, and what it is. */
interface Unit {
  readonly number: number;
  readonly role: Paragraph['role'];
  readonly following: boolean;
}

/** See `TextBlock`. */
type Block =
  | (Unit & { readonly type: 'paragraph'; readonly pieces: readonly Piece[] })
  | (Unit & { readonly type: 'unit'; readonly blocks: readonly Block[] })
  | { readonly type: 'words'; readonly pieces: readonly Piece[] }
  | {
      readonly type: 'division';
      readonly title: string | null;
      readonly level: number;
      readonly blocks: readonly Block[];
    }
  | { readonly type: 'note'; readonly id: string; readonly name: string; readonly blocks: readonly Block[] }
  | { readonly type: 'quotation' | 'verse'; readonly blocks: readonly Block[] }
  | { readonly type: 'list'; readonly items: readonly (readonly Block[])[] }
  | {
      readonly type: 'table';
      readonly columns: readonly Exclude<Alignment, undefined>[];
      readonly rows: readonly Row[];
    }
  | { readonly type: 'stanza'; readonly lines: readonly Line[] };

interface Row {
  readonly number: number | null;
  readonly isHead: boolean;
  readonly cells: readonly (readonly Piece[])[];
}

interface Line {
  readonly number: number | null;
  readonly indent: number;
  /** The number that is shown beside it. */
  readonly shown: number | null;
  readonly pieces: readonly Piece[];
}

/** The blocks of the text as `book.typ` sets them. @param side gets the notes of the margin, in their order */
export function textBlocks(book: Book, side: SideNote[]): Block[] {
  const { document } = book;
  const { paragraphs, divisions } = document;
  const paragraphAt = ({ paragraph }: Pick<Part, 'paragraph'>): Paragraph => paragraphs[paragraph - 1]!;
  const piecesIn = (part: Part): Piece[] => piecesOf(book, segmentsOf(document, paragraphAt(part), part), side);
  const unit = (paragraph: Paragraph): Unit => ({
    number: paragraph.number,
    role: paragraph.role,
    following: isFollowing(document, paragraph),
  });

  /** @param around see `groupsOf` */
  const blocks = (of: readonly TextBlock[], around?: Paragraph): Block[] =>
    groupsOf(document, of, around).flatMap((group): Block[] => {
      switch (group.type) {
        case 'note': {
          const { type, by, paragraphs: own } = group.note;
          const inner = blocks(group.blocks, paragraphAt({ paragraph: own.first }));
          return [{ type: 'note', id: originalLabel(group.number), name: originalNoteName(type, by), blocks: inner }];
        }
        case 'speech':
          return blocks(group.blocks, group.first);
        case 'block':
          return [block(group.block, around, false)];
      }
    });

  /** @param isPart whether it is part of one paragraph */
  function block(one: TextBlock, around: Paragraph | undefined, isPart: boolean, every?: number): Block {
    const inner = (of: readonly TextBlock[], shownEvery?: number): Block[] =>
      isPart || shownEvery !== undefined ? of.map((own) => block(own, around, isPart, shownEvery)) : blocks(of, around);
    switch (one.type) {
      case 'paragraph': {
        const pieces = piecesIn(one.part);
        return isPart ? { type: 'words', pieces } : { type: 'paragraph', ...unit(paragraphAt(one.part)), pieces };
      }
      case 'division': {
        const { title, level, heading } = divisions[one.division - 1]!;
        return { type: 'division', title: heading === undefined ? title : null, level, blocks: blocks(one.blocks) };
      }
      case 'quotation':
        return { type: 'quotation', blocks: inner(one.blocks) };
      case 'verse':
        return { type: 'verse', blocks: inner(one.blocks, one.every) };
      case 'list':
        return { type: 'list', items: one.items.map((item) => inner(item.blocks)) };
      case 'table':
        return {
          type: 'table',
          columns: one.columns.map((column) => column ?? 'start'),
          rows: one.rows.map(({ isHead, cells }) => ({
            number: isPart ? null : cells[0]!.paragraph,
            isHead,
            cells: cells.map(piecesIn),
          })),
        };
      case 'stanza':
        return {
          type: 'stanza',
          lines: one.lines.map(({ part, indent, number }) => ({
            number: isPart ? null : part.paragraph,
            indent,
            shown: every !== undefined && number % every === 0 ? number : null,
            pieces: piecesIn(part),
          })),
        };
      case 'unit':
        return {
          type: 'unit',
          ...unit(paragraphAt(one)),
          blocks: one.blocks.map((own) => block(own, around, true, every)),
        };
    }
  }

  return blocks(document.blocks);
}

function piecesOf(book: Book, segments: readonly Segment[], side: SideNote[]): Piece[] {
  const { edition, document } = book;
  return segments.flatMap((segment): Piece[] => {
    switch (segment.type) {
      case 'words':
        return segment.runs.map((run): Piece => {
          const words = printed(run);
          const { link } = run;
          if (link?.type === 'mark')
            return {
              printed: [words],
              to: originalLabel(document.originalNotes.indexOf(link.note) + 1),
              ...(link.isFirst ? { id: originalMarkId(link.note.id ?? '', link.index) } : {}),
            };
          return link ? { printed: [words], to: originalMarkId(link.note.id ?? '', link.index) } : words;
        });
      case 'piece': {
        const { mention, isFirst, runs } = segment;
        const entry = edition.entryById.get(mention.entry)!;
        const isBeside = isFirst && isEssential(edition, document, mention);
        // Explained where the document first names it, and called by its name after.
        const brief = mention.isFirstInDocument ? runsOf(book, entry.brief) : [];
        const note = { number: null, title: entry.matter.title, brief };
        return [
          {
            printed: runs.map(printed),
            to: entryLabel(mention.entry),
            ...(isFirst ? { id: mention.id } : {}),
            ...(isBeside ? { side: side.push(note) - 1 } : {}),
          },
        ];
      }
      case 'variant': {
        const { letter } = segment.variant;
        return [{ variant: letter, to: variantId(letter), id: variantMarkId(letter) }];
      }
      case 'page':
        return [{ page: fill(words.original.page, { n: segment.page.n }) }];
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

function printed({ text, isLabel, styles }: TextRun): Printed {
  const foreign = styles.findLast((style) => style.type === 'foreign');
  return {
    words: text,
    ...(isLabel ? { speaker: true } : {}),
    ...(styles.length > 0 ? { styles: styles.map(({ type }) => type) } : {}),
    ...(foreign?.type === 'foreign' ? { lang: new Intl.Locale(foreign.language).language } : {}),
  };
}

const originalLabel = (number: number): string => `original-${number}`;

/** What a note says in the margin: its brief, else all of it. */
const shortOf = (note: Note): readonly Inline[] => (note.brief.length > 0 ? note.brief : note.text);
