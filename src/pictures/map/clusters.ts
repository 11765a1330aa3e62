import { geoDistance } from 'd3-geo';
import type { MapPlace } from './map.ts';

/** Places nearer to each other than this belong together, in radians: 3,000 km. */
const reach = 3000 / 6371;

/** More insets than this would be a map in pieces. */
const mostInsets = 3;

/**
 * Parts places that stand far from the others (single linkage at 3,000 km).
 * @returns the largest cluster first, of equals the one that is named more, then
 * in the order given. Only one, with all places, where there would be more than
 * three insets or the largest held less than half of the places.
 */
export function clustersOf(places: readonly MapPlace[]): MapPlace[][] {
  const clusters: MapPlace[][] = [];
  for (const place of places) {
    const near = clusters.filter((cluster) =>
      cluster.some((other) => geoDistance([place.lon, place.lat], [other.lon, other.lat]) <= reach),
    );
    for (const cluster of near) clusters.splice(clusters.indexOf(cluster), 1);
    clusters.push([...near.flat(), place]);
  }
  const mentionsOf = (cluster: readonly MapPlace[]): number => cluster.reduce((sum, { mentions }) => sum + mentions, 0);
  const indexOf = (cluster: readonly MapPlace[]): number => Math.min(...cluster.map((place) => places.indexOf(place)));
  const sorted = clusters
    .map((cluster) => cluster.toSorted((a, b) => places.indexOf(a) - places.indexOf(b)))
    .sort((a, b) => b.length - a.length || mentionsOf(b) - mentionsOf(a) || indexOf(a) - indexOf(b));
  return sorted.length - 1 > mostInsets || sorted[0]!.length < places.length / 2 ? [[...places]] : sorted;
}
