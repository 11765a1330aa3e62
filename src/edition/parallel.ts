import type { Span } from '../text/alignment.ts';
import { partsOf, type TextBlock } from '../mdx/text-block.ts';
import type { Document, Version } from './graph.ts';

/** What stands side by side of a document and its version. */
export interface ParallelRow {
  /** Blocks of the document. */
  readonly there: readonly TextBlock[];
  /** Blocks of the version. */
  readonly here: readonly TextBlock[];
  /** Whether the row before it ends in the midst of a stanza that goes on here. */
  readonly goesOn: boolean;
}

/**
 * The blocks of a document and of its version in rows, by the pairs of their
 * paragraphs: as many as there can be without a table being cut. Joined, the
 * rows have every paragraph of either text once, in order.
 */
export function parallelRows(document: Document, version: Document, { pairs }: Pick<Version, 'pairs'>): ParallelRow[] {
  const tables = { there: tablesIn(document.blocks), here: tablesIn(version.blocks) };
  const stanzas = stanzasIn(document.blocks);
  const rows: ParallelRow[] = [];
  let open: { there: Span | undefined; here: Span | undefined } = { there: undefined, here: undefined };
  for (const pair of pairs) {
    open = { there: joined(open.there, pair.there), here: joined(open.here, pair.here) };
    if (isCut(tables.there, open.there) || isCut(tables.here, open.here)) continue;
    const { there, here } = open;
    rows.push({
      there: there ? blocksWithin(document, document.blocks, there) : [],
      here: here ? blocksWithin(version, version.blocks, here) : [],
      goesOn: there !== undefined && isCut(stanzas, { first: there.first - 1, last: there.first - 1 }),
    });
    open = { there: undefined, here: undefined };
  }
  return rows;
}

const joined = (a: Span | undefined, b: Span | undefined): Span | undefined =>
  a && b ? { first: a.first, last: b.last } : (a ?? b);

/** Whether something goes on after the last paragraph of a span. */
const isCut = (some: readonly Span[], span: Span | undefined): boolean =>
  span !== undefined && some.some(({ first, last }) => first <= span.last && span.last < last);

/** Of blocks, those that a part of is in some paragraphs, and of those that part; a division only where it begins. */
function blocksWithin(document: Document, blocks: readonly TextBlock[], span: Span): TextBlock[] {
  const inner = (of: readonly TextBlock[]): TextBlock[] => blocksWithin(document, of, span);
  const holds = ({ paragraph }: { readonly paragraph: number }): boolean =>
    span.first <= paragraph && paragraph <= span.last;
  return blocks.flatMap((block): TextBlock[] => {
    if (!partsOf(block).some(holds)) return [];
    switch (block.type) {
      case 'paragraph':
      case 'unit':
      case 'table':
        return [block];
      case 'division':
        return holds({ paragraph: document.divisions[block.division - 1]!.paragraphs.first })
          ? [{ ...block, blocks: inner(block.blocks) }]
          : inner(block.blocks);
      case 'quotation':
      case 'verse':
        return [{ ...block, blocks: inner(block.blocks) }];
      case 'list':
        return [
          {
            ...block,
            items: block.items.map((item) => ({ blocks: inner(item.blocks) })).filter((item) => item.blocks.length > 0),
          },
        ];
      case 'stanza':
        return [{ ...block, lines: block.lines.filter(({ part }) => holds(part)) }];
    }
  });
}

const tablesIn = (blocks: readonly TextBlock[]): Span[] => spansOf(blocks, 'table');
const stanzasIn = (blocks: readonly TextBlock[]): Span[] => spansOf(blocks, 'stanza');

/** The paragraphs of each block of a type. */
function spansOf(blocks: readonly TextBlock[], type: 'table' | 'stanza'): Span[] {
  return blocks.flatMap((block): Span[] => {
    if (block.type === type) {
      const numbers = partsOf(block).map(({ paragraph }) => paragraph);
      return [{ first: numbers[0]!, last: numbers.at(-1)! }];
    }
    return block.type === 'list'
      ? block.items.flatMap((item) => spansOf(item.blocks, type))
      : 'blocks' in block
        ? spansOf(block.blocks, type)
        : [];
  });
}
