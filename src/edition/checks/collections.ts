import type { Finding } from '../../model/finding.ts';
import { collectionDocument } from '../../model/findings/collections.ts';
import { nearest } from '../../model/nearest.ts';
import type { Check } from './check.ts';

/** A collection lists documents that there are, and a document is listed once. */
export const checkCollections: Check = ({ collections, known }) => {
  const listed = new Map<string, string>();
  return collections.flatMap(({ id, fields: { documents = [] }, yaml }) =>
    documents.flatMap((slug, i): Finding[] => {
      if (slug === undefined) return [];
      const place = yaml.locate(['documents', i]);
      if (!known.documents.has(slug)) return [collectionDocument.unknown(place, slug, nearest(slug, known.documents))];
      const first = listed.get(slug);
      listed.set(slug, first ?? id);
      return first === undefined ? [] : [collectionDocument.again(place, slug, first)];
    }),
  );
};
