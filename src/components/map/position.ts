import type { Entry } from '../../edition/graph.ts';
import { fill, words } from '../../wording/words.ts';
import type { FactsOf } from '../../model/entry.ts';

/** Where a place is, in words: `36.0° N, 39.0° E`. */
export function positionWords({ matter }: Entry, language: string): string {
  const { lat, lon } = matter.facts as FactsOf<'place'>;
  const degrees = new Intl.NumberFormat(language, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
  const { north, south, east, west } = words.map;
  return `${fill(lat < 0 ? south : north, { n: degrees.format(Math.abs(lat)) })}, ${fill(lon < 0 ? west : east, { n: degrees.format(Math.abs(lon)) })}`;
}
