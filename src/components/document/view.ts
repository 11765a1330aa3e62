import { around } from '../../edition/around.ts';
import { claimsOf } from '../../edition/claims.ts';
import { collectionOf, rowOf } from '../../edition/collections.ts';
import type { Document, Edition } from '../../edition/graph.ts';
import { digestOf } from '../../exports/digest.ts';
import { excerptOf } from '../../exports/excerpt.ts';
import { wayToDocument, type Way } from '../way.ts';

/** The ways from a document to its collection, and to those beside it. */
export interface WaysOfDocument {
  readonly collection: Way | undefined;
  readonly before: Way | undefined;
  readonly after: Way | undefined;
}

/** All that the page of a document shows, besides the masthead. */
export interface DocumentView {
  /** Its excerpt: see `excerptOf`. */
  readonly edition: Edition;
  readonly document: Document;
  readonly ways: WaysOfDocument;
}

export function documentView(edition: Edition, document: Document): DocumentView {
  const collection = collectionOf(edition, document);
  const { before, after } = around(rowOf(edition, document), document);
  return {
    edition: excerptOf(edition, document),
    document,
    ways: {
      collection: collection && { page: `collections/${collection.id}/`, title: collection.matter.title },
      before: before && wayToDocument(before),
      after: after && wayToDocument(after),
    },
  };
}

/** The same as what can be told in JSON, much shorter. */
export const toldOfDocument = ({ edition, document, ways }: DocumentView): unknown => [
  digestOf(edition),
  ways,
  document.notes.map((note) => claimsOf(edition).get(note)?.id),
];
