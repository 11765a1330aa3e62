import type { Document, Entry } from '../edition/graph.ts';

/** The way to a page that stands beside another in a row. */
export interface Way {
  /** From the root of the edition. */
  readonly page: string;
  readonly title: string;
}

export const wayToDocument = ({ slug, matter }: Document): Way => ({ page: `documents/${slug}/`, title: matter.title });

export const wayToEntry = ({ id, matter }: Entry): Way => ({ page: `entries/${id}/`, title: matter.title });
