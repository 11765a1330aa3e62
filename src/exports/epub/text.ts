import { headLength } from '../../edition/groups.ts';
import { variantId, variantMarkId } from '../../contract/ids.ts';
import type { Document, Variant } from '../../edition/graph.ts';
import { partsOf } from '../../mdx/text-block.ts';
import { directionOf } from '../../model/direction.ts';
import { variantLine } from '../../wording/variants.ts';
import { words } from '../../wording/words.ts';
import type { Book } from '../book/book.ts';
import { blockWriter, ownAttributes } from './blocks.ts';
import type { Layout, TextPage } from './layout.ts';
import { noteMarkup } from './note.ts';
import { page, type Page } from './page.ts';
import { element, type Markup } from '../xml.ts';

/**
 * A page of the text, with the notes whose first marks are on it: readers show a
 * note at its mark only where both are in one file.
 */
export function textPage(book: Book, layout: Layout, { file, head, division, blocks: own }: TextPage): Page {
  const { document } = book;
  const { blocks } = blockWriter(book, layout, file);
  const notes = document.notes.filter(({ anchors }) => layout.fileOf(anchors[0]!.paragraph) === file);
  const variants = document.variants.filter(({ paragraph }) => layout.fileOf(paragraph) === file);
  const isUntitled = file === layout.pages[0]!.file && !hasTitle(document);
  return page(
    file,
    division === undefined ? document.matter.title : document.divisions[division - 1]!.title,
    { language: document.matter.language, direction: directionOf(document.matter) },
    'bodymatter',
    ...blocks(head),
    isUntitled ? element('h1', ownAttributes(book), document.matter.title) : undefined,
    ...(division === undefined ? [element('div', {}, ...blocks(own))] : blocks(own)),
    variants.length > 0
      ? element(
          'section',
          { class: 'notes', 'epub:type': 'footnotes', 'aria-label': words.parallel.variants, ...ownAttributes(book) },
          ...variants.map((variant) => variantMarkup(document, variant)),
        )
      : undefined,
    notes.length > 0
      ? element(
          'section',
          { class: 'notes', 'epub:type': 'footnotes', 'aria-label': words.book.notes, ...ownAttributes(book) },
          ...notes.map((note) => noteMarkup(book, note)),
        )
      : undefined,
  );
}

/** A variant as a note that readers show at its letter. */
const variantMarkup = (document: Document, variant: Variant): Markup =>
  element(
    'aside',
    { id: variantId(variant.letter), 'epub:type': 'footnote' },
    element(
      'p',
      {},
      element('a', { role: 'doc-backlink', href: `#${variantMarkId(variant.letter)}` }, variant.letter),
      ' ',
      variantLine(document, variant),
    ),
  );

/** Whether the text has its title among the paragraphs that it begins with. */
const hasTitle = (document: Document): boolean =>
  document.blocks
    .slice(0, headLength(document))
    .flatMap(partsOf)
    .some(({ paragraph }) => document.paragraphs[paragraph - 1]?.role === 'title');
