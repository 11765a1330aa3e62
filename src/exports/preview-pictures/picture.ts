import type { Edition } from '../../edition/graph.ts';

/** A picture by which a page is previewed elsewhere. */
export interface Picture {
  /** From the root of the edition. */
  readonly path: string;
  /** The words that it shows large. */
  readonly title: string;
}

/** Size that social networks ask of it (Open Graph), in px. */
export const pictureSize = { width: 1200, height: 630 } as const;

/** Documents of an edition that have pictures of their own, at most: of more each would be a file for a few words. */
const mostDocuments = 50;

/** Whether each document has a picture of its own; that of the edition stands for it otherwise. */
export const hasDocumentPictures = ({ documents }: Edition): boolean => documents.length <= mostDocuments;
