import { define } from './define.ts';
import { quote } from './quote.ts';

export const collectionDocument = define(
  {
    code: 'collection/document',
    severity: 'error',
    rule: 'What a collection lists is a document of the edition, which it lists once, and which no other collection lists.',
    advice: 'Correct the slug, or take the line out.',
  },
  {
    unknown: (slug: string, near: string | undefined) => [
      `There is no document with the slug ${quote(slug)}.`,
      near === undefined ? 'Correct the slug, or take the line out.' : `Write “${near}” if that is meant.`,
    ],
    /** @param collection the id of the one that lists it first */
    again: (slug: string, collection: string) => [
      `The document ${quote(slug)} is in the collection ${quote(collection)} already.`,
      'Take one of the two lines out: readers go from a document to the next of its collection.',
    ],
  },
);
