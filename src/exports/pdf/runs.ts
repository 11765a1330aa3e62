import type { Inline } from '../../mdx/inline.ts';
import { keepTogether } from '../../wording/keep-together.ts';
import type { Book } from '../book/book.ts';

/** A run of words, or of runs, of the apparatus; `to` is a label of the book. */
export type Run = {
  readonly italic?: boolean;
  readonly bold?: boolean;
  readonly lang?: string;
  readonly to?: string;
  readonly href?: string;
} & ({ readonly words: string } | { readonly runs: readonly Run[] });

export const entryLabel = (entry: string): string => `entry-${entry}`;
export const sourceLabel = (source: string): string => `source-${source}`;

/** Runs of the apparatus; links lead to what the book has, or to the web. */
export const runsOf = (book: Book, inlines: readonly Inline[]): Run[] =>
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
