import type { Document } from '../edition/graph.ts';
import { count, words } from './words.ts';

/** What can be said of a document's words, in sentences. None says more than was done. */
export interface Comparison {
  /** The page with the source file: proven, or there is no page. */
  readonly page: string;
  /** The source file with the published text, in short; undefined where `collated` alone says it. */
  readonly source: string | undefined;
  /** How much of the published text the source file holds; undefined where it isn't recorded. */
  readonly extent: string | undefined;
}

export function comparisonOf({ matter, paragraphs }: Document): Comparison {
  const { compared, collated, extent } = matter.provenance;
  const { comparison } = words;
  return {
    page: count(comparison.page, paragraphs.length),
    source: compared !== undefined ? comparison[compared] : collated === undefined ? comparison.unknown : undefined,
    extent: extent && { whole: comparison.extentWhole, excerpt: comparison.extentExcerpt }[extent],
  };
}
