import type { GeoProjection } from 'd3-geo';
import { contains, type Box } from '../labels/box.ts';
import type { MapPlace, PlacedPlace } from './map.ts';
import { largestScale, project } from './projection.ts';

/** A part of a frame that another shows larger. */
export interface Detail {
  readonly places: readonly MapPlace[];
  readonly projection: GeoProjection;
  /** What the larger frame shows, in the frame that it is a part of. CSS px. */
  readonly outline: Box;
}

/** Dots nearer to each other than this are shown larger together, in CSS px. */
const close = 24;

/** A frame that shows a part less than so many times larger isn't worth its room. */
const leastGain = 1.5;

/**
 * The part of a frame that needs a larger one: the first place without a label,
 * what stands close to it by steps, and all else that the larger frame shows.
 * @param dots of the frame, placed by `projection`
 * @param box of the larger frame
 * @returns undefined where all places have labels, or a larger frame gains too little
 */
export function detailOf(dots: readonly PlacedPlace[], projection: GeoProjection, box: Box): Detail | undefined {
  const first = dots.find(({ label }) => !label);
  if (!first) return undefined;
  const group = new Set([first]);
  // A set that grows while it is gone through is gone through to its new end.
  for (const one of group) {
    for (const other of dots) if (Math.hypot(other.x - one.x, other.y - one.y) < close) group.add(other);
  }
  for (;;) {
    const places = [...group].map(({ place }) => place);
    const larger = project(places, box, largestScale);
    if (larger.scale() < projection.scale() * leastGain) return undefined;
    const shown = dots.filter((dot) => !group.has(dot) && contains(box, pointBox(larger, dot.place)));
    if (shown.length === 0) return { places, projection: larger, outline: outlineOf(box, larger, projection) };
    for (const dot of shown) group.add(dot);
  }
}

function pointBox(projection: GeoProjection, { lon, lat }: MapPlace): Box {
  const [x, y] = projection([lon, lat])!;
  return { x, y, width: 0, height: 0 };
}

/** The box that holds, in one projection, what another shows within a box. */
function outlineOf({ x, y, width, height }: Box, from: GeoProjection, to: GeoProjection): Box {
  const edge = [0, 0.5, 1].flatMap((share): [number, number][] => [
    [x + share * width, y],
    [x + share * width, y + height],
    [x, y + share * height],
    [x + width, y + share * height],
  ]);
  const points = edge.map((point) => to(from.invert!(point)!)!);
  const [xs, ys] = [points.map((point) => point[0]), points.map((point) => point[1])];
  const [left, top] = [Math.min(...xs), Math.min(...ys)];
  return { x: left, y: top, width: Math.max(...xs) - left, height: Math.max(...ys) - top };
}
