import type { Document, Paragraph } from '../../edition/graph.ts';
import { headOf, partsOf, type Part } from '../../edition/parts.ts';

/** What stands on a page of the text. */
export interface TextPage extends Part {
  readonly file: string;
  /** The head of the text, on the first page. */
  readonly head: readonly Paragraph[];
}

/** The pages of the text: one for each exchange or section, and for what stands between them. */
export interface Layout {
  readonly pages: readonly TextPage[];
  /** The file that a paragraph is in. */
  readonly fileOf: (paragraph: number) => string;
}

export function layoutOf(document: Document): Layout {
  const head = headOf(document);
  const [first = { division: undefined, paragraphs: [] }, ...others] = partsOf(document);
  const pages = [{ ...first, head }, ...others.map((part) => ({ ...part, head: [] }))].map((part, i) => ({
    ...part,
    file: `text-${i + 1}.xhtml`,
  }));
  const files = new Map(
    pages.flatMap(({ file, head: own, paragraphs }) =>
      [...own, ...paragraphs].map(({ number }) => [number, file] as const),
    ),
  );
  return { pages, fileOf: (paragraph) => files.get(paragraph)! };
}
