import type { Inline, LinkTarget } from '../../mdx/inline.ts';
import { address, isPublished } from '../../wording/href.ts';
import { keepTogether } from '../../wording/keep-together.ts';
import type { Book } from '../book/book.ts';
import { element, type Markup } from '../xml.ts';

/** Runs of the apparatus in XHTML. */
export function inlineMarkup(book: Book, inlines: readonly Inline[]): (Markup | string)[] {
  const { language } = book.edition.matter;
  return inlines.map((inline) => {
    if (inline.type === 'text') return keepTogether(inline.value, language);
    const children = inlineMarkup(book, inline.children);
    if (inline.type === 'emphasis') return element('em', {}, ...children);
    if (inline.type === 'foreign')
      return element('i', { lang: inline.language, 'xml:lang': inline.language }, ...children);
    const href = hrefOf(book, inline.target);
    return href === undefined ? element('span', {}, ...children) : element('a', { href }, ...children);
  });
}

/** Where a link leads: within the book, else to the site; nowhere, where that has no address. */
function hrefOf({ holds }: Book, target: LinkTarget): string | undefined {
  const { scheme, id } = target;
  if (scheme === 'web') return id;
  if (scheme === 'entry' && holds(target)) return `entries.xhtml#${entryId(id)}`;
  if (scheme === 'source' && holds(target)) return `sources.xhtml#${sourceId(id)}`;
  if (!isPublished()) return undefined;
  if (scheme === 'document') return address(`documents/${id.replace(/(?=#)|$/, '/')}`);
  return address(scheme === 'entry' ? `entries/${id}/` : `sources/#${id}`);
}

/** Within the list of entries. */
export const entryId = (entry: string): string => `entry-${entry}`;

/** Within the list of sources. */
export const sourceId = (source: string): string => `source-${source}`;
