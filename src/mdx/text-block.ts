import type { Range } from '../text/selector.ts';

/** Words of a paragraph: all of them, or a part; UTF-16 units of its text. */
export interface Part extends Range {
  /** Number of the paragraph, from 1. */
  readonly paragraph: number;
}

/**
 * What stands in the text column, in order: the layout of a document. Who
 * speaks, and whether a paragraph is a heading, a signature or an original note,
 * is its role. Every word of every paragraph lies in exactly one `Part`.
 */
export type TextBlock =
  | { readonly type: 'paragraph'; readonly part: Part }
  /** Number of an exchange, a section or an enclosure, from 1, and what stands in it. */
  | { readonly type: 'division'; readonly division: number; readonly blocks: readonly TextBlock[] }
  | { readonly type: 'quotation'; readonly blocks: readonly TextBlock[] }
  | { readonly type: 'list'; readonly items: readonly ListItem[] }
  | { readonly type: 'table'; readonly columns: readonly Alignment[]; readonly rows: readonly TableRow[] }
  /** Stanzas, and what may stand between them; every how many lines a number is shown, if at all. */
  | { readonly type: 'verse'; readonly every: number | undefined; readonly blocks: readonly TextBlock[] }
  | { readonly type: 'stanza'; readonly lines: readonly VerseLine[] }
  /** One paragraph of several blocks, as there are where a paragraph is a block of lines: words with their list, a stanza. */
  | { readonly type: 'unit'; readonly paragraph: number; readonly blocks: readonly TextBlock[] };

/** Its label, as printed, is a style of its first words. */
export interface ListItem {
  readonly blocks: readonly TextBlock[];
}

export type Alignment = 'start' | 'center' | 'end' | undefined;

export interface TableRow {
  readonly isHead: boolean;
  /** One of no words has a range that ends where it starts. */
  readonly cells: readonly Part[];
}

export interface VerseLine {
  readonly part: Part;
  /** Steps from the margin. */
  readonly indent: number;
  /** In its `<Verse>`, from 1 or from where the editor says. */
  readonly number: number;
}

/** The blocks that stand directly in one. */
export function blocksIn(block: TextBlock): readonly TextBlock[] {
  switch (block.type) {
    case 'division':
    case 'quotation':
    case 'verse':
    case 'unit':
      return block.blocks;
    case 'list':
      return block.items.flatMap((item) => item.blocks);
    case 'paragraph':
    case 'table':
    case 'stanza':
      return [];
  }
}

/** Every part of a block, in order. */
export function partsOf(block: TextBlock): readonly Part[] {
  switch (block.type) {
    case 'paragraph':
      return [block.part];
    case 'table':
      return block.rows.flatMap(({ cells }) => cells);
    case 'stanza':
      return block.lines.map(({ part }) => part);
    case 'division':
    case 'quotation':
    case 'verse':
    case 'unit':
    case 'list':
      return blocksIn(block).flatMap(partsOf);
  }
}
