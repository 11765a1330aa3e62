import { redirectBroken } from '../../model/findings/redirects.ts';
import { nearest } from '../../model/nearest.ts';
import { movedPattern } from '../../model/redirects.ts';
import type { Check } from './check.ts';

/** A former address leads to one that is in use, and isn't in use itself. */
export const checkRedirects: Check = ({ redirects, known }) => {
  const inUse = new Set([
    ...[...known.entries.keys()].map((id) => `entries/${id}`),
    ...[...known.documents].map((slug) => `documents/${slug}`),
  ]);
  return redirects.flatMap(({ from, to, places }) => [
    ...(inUse.has(from) ? [redirectBroken.taken(places.from, from)] : []),
    ...(movedPattern.test(to) && !inUse.has(to) ? [redirectBroken.nowhere(places.to, to, nearest(to, inUse))] : []),
  ]);
};
