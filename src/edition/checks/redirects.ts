import { redirectBroken } from '../../model/findings/redirects.ts';
import { nearest } from '../../model/nearest.ts';
import { movedPattern, movedPlacePattern } from '../../model/redirects.ts';
import { addressesOf } from '../addresses.ts';
import type { Records } from '../records.ts';
import type { Check } from './check.ts';

/** A former address leads to one that is in use, and isn't in use itself. */
export const checkRedirects: Check = (records) => {
  const { redirects, known } = records;
  const inUse = new Set([
    ...[...known.entries.keys()].map((id) => `entries/${id}`),
    ...[...known.documents].map((slug) => `documents/${slug}`),
    ...placesInUse(records),
  ]);
  return redirects.flatMap(({ from, to, places }) => [
    ...(inUse.has(from) ? [redirectBroken.taken(places.from, from)] : []),
    ...(isJudged(to, records) && !inUse.has(to) ? [redirectBroken.nowhere(places.to, to, nearest(to, inUse))] : []),
  ]);
};

/** Places in documents, where any was moved. */
function placesInUse(records: Records): string[] {
  if (!records.redirects.some(({ from }) => movedPlacePattern.test(from))) return [];
  return [...addressesOf(records)].filter((address) => movedPlacePattern.test(address));
}

/** Of a document that couldn't be read whole, it isn't known which places it has. */
function isJudged(to: string, { documents }: Records): boolean {
  const page = movedPlacePattern.exec(to)?.[1];
  if (page === undefined) return movedPattern.test(to);
  const document = documents.find(({ id }) => page === `documents/${id}`);
  return document === undefined || document.parsed.isWhole;
}
