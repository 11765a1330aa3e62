import type { Place } from '../model/finding.ts';

/** A run of text of the apparatus: plain words, emphasis, words of another language, and links to entries or sources. */
export type Inline =
  | { readonly type: 'text'; readonly value: string }
  | { readonly type: 'emphasis'; readonly children: readonly Inline[] }
  | { readonly type: 'foreign'; readonly language: string; readonly children: readonly Inline[] }
  | { readonly type: 'link'; readonly target: LinkTarget; readonly children: readonly Inline[] };

export interface LinkTarget {
  readonly scheme: 'entry' | 'source' | 'document' | 'web';
  /** An id; of a document its slug, with `#p` and a number for a paragraph of it; of the web an address. */
  readonly id: string;
  /** Where the link was written. */
  readonly place: Place;
}

/** A block of an entry's body or of a page, and where it begins. */
export type Block =
  | { readonly type: 'paragraph'; readonly children: readonly Inline[]; readonly place: Place }
  | { readonly type: 'list'; readonly items: readonly (readonly Inline[])[]; readonly place: Place };

/** The words alone, as a reader sees them. */
export function plainText(inlines: readonly Inline[]): string {
  return inlines.map((inline) => (inline.type === 'text' ? inline.value : plainText(inline.children))).join('');
}

/** The runs of a block: one of a paragraph, one of each item of a list. */
export const runsOf = (block: Block): readonly (readonly Inline[])[] =>
  block.type === 'paragraph' ? [block.children] : block.items;

/** The words of blocks, one block or list item a line. */
export function plainBlocks(blocks: readonly Block[]): string {
  return blocks.flatMap(runsOf).map(plainText).join('\n');
}

/** Every link, in order. */
export function linksOf(inlines: readonly Inline[]): LinkTarget[] {
  return inlines.flatMap((inline) => {
    if (inline.type === 'text') return [];
    return inline.type === 'link' ? [inline.target] : linksOf(inline.children);
  });
}

/** Every link of blocks, in order. */
export function linksOfBlocks(blocks: readonly Block[]): LinkTarget[] {
  return blocks.flatMap(runsOf).flatMap(linksOf);
}
