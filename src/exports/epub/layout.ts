import { headLength } from '../../edition/groups.ts';
import type { Document, OriginalNote } from '../../edition/graph.ts';
import { partsOf, type TextBlock } from '../../mdx/text-block.ts';

/** What stands on a page of the text. */
export interface TextPage {
  readonly file: string;
  /** The head of the text, on the first page. */
  readonly head: readonly TextBlock[];
  /** The number of the exchange, section or enclosure that it is, if it is one. */
  readonly division: number | undefined;
  readonly blocks: readonly TextBlock[];
}

/** The pages of the text: one for each exchange or section, and for what stands between them. */
export interface Layout {
  readonly pages: readonly TextPage[];
  /** The file that a paragraph is in. */
  readonly fileOf: (paragraph: number) => string;
  /** The number of an original note among those of the text, from 1. */
  readonly numberOf: (note: OriginalNote) => number;
}

export function layoutOf(document: Document): Layout {
  const { blocks, originalNotes } = document;
  const length = headLength(document);
  const parts: { division: number | undefined; blocks: TextBlock[] }[] = [];
  for (const block of blocks.slice(length)) {
    const last = parts.at(-1);
    if (block.type === 'division') parts.push({ division: block.division, blocks: [block] });
    else if (last && last.division === undefined) last.blocks.push(block);
    else parts.push({ division: undefined, blocks: [block] });
  }
  const [first = { division: undefined, blocks: [] }, ...others] = parts;
  const pages = [{ ...first, head: blocks.slice(0, length) }, ...others.map((part) => ({ ...part, head: [] }))].map(
    (part, i) => ({ ...part, file: `text-${i + 1}.xhtml` }),
  );
  const files = new Map(
    pages.flatMap(({ file, head, blocks: own }) =>
      [...head, ...own].flatMap(partsOf).map(({ paragraph }) => [paragraph, file] as const),
    ),
  );
  return {
    pages,
    fileOf: (paragraph) => files.get(paragraph)!,
    numberOf: (note) => originalNotes.indexOf(note) + 1,
  };
}
