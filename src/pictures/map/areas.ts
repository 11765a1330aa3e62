import type { GeoProjection } from 'd3-geo';
import { contains, overlap, type Box } from '../labels/box.ts';
import { textWidth } from '../labels/text-width.ts';
import { type } from '../labels/type.ts';

/** A land or region, in decimal degrees: where the middle of its name stands. */
export interface MapArea {
  readonly title: string;
  readonly lat: number;
  readonly lon: number;
  /** The entry that it leads to, if any. */
  readonly id: string | undefined;
}

/** The name of an area on the land. CSS px. */
export interface PlacedArea {
  readonly area: MapArea;
  /** Middle of the name, and its baseline. */
  readonly x: number;
  readonly y: number;
  readonly box: Box;
}

/** Between the letters of a name, in parts of the size of the type; the style sheet has the same. */
export const areaSpacing = 0.15;

/** How far a name may give way to what stands in its place: farther off it would stand on another land. CSS px. */
const shifts = [0, -8, 8, -16, 16];

/**
 * Sets the names of areas on a frame, each as near as can be to its place; one
 * that would meet a dot, a reserved box, another name or the edge is left out.
 * @param lines what a name crosses only where it has no other place
 */
export function placeAreas(
  areas: readonly MapArea[],
  frame: Box,
  projection: GeoProjection,
  taken: readonly Box[],
  lines: readonly Box[] = [],
): PlacedArea[] {
  const placed: PlacedArea[] = [];
  for (const area of areas) {
    const [x, middle] = projection([area.lon, area.lat]) ?? [NaN, NaN];
    const width = textWidth(area.title.toUpperCase(), type.size) + area.title.length * areaSpacing * type.size;
    const places = shifts.map((shift): PlacedArea => {
      const y = middle + shift;
      return { area, x, y, box: { x: x - width / 2, y: y - type.ascent, width, height: type.line } };
    });
    const free = places.filter(
      ({ box }) =>
        contains(frame, box) && !taken.some((one) => overlap(one, box)) && !placed.some((one) => overlap(one.box, box)),
    );
    const best = free.find(({ box }) => !lines.some((one) => overlap(one, box))) ?? free[0];
    if (best) placed.push(best);
  }
  return placed;
}
