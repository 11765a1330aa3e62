import { geoDistance, type GeoProjection } from 'd3-geo';
import type { Position } from 'geojson';
import type { Box } from '../labels/box.ts';
import type { Land } from './land.ts';

/** A point of the unit sphere. */
type Vector = readonly [x: number, y: number, z: number];

/** A ball about the part of the globe that a frame shows; lengths are chords of the unit sphere. */
interface View {
  readonly centre: Vector;
  readonly radius: number;
}

const radians = Math.PI / 180;

/** A frame that shows more of the globe than this has nothing to leave out; radians from its middle. */
const widestView = Math.PI / 3;

/** What lies this far beyond the frame, as a share of the view, is kept: edges are sampled, not solved. */
const reserve = 1.1;

/**
 * The land without what a frame can't show, which takes most of the time of drawing it.
 *
 * Polygons that lie off the view are left out. Of the others the corners off
 * the view are thinned, the more the farther they are: a corner goes only where
 * the line that stands in for it stays nearer to the corner before than that is
 * to the view. So no line comes into the view or leaves it, nor does the view
 * change from land to sea.
 */
export function cullLand(land: Land, projection: GeoProjection, box: Box): Land {
  const view = viewOf(projection, box);
  if (!view) return land;
  const coordinates = land.coordinates
    .filter(([outline]) => !isBeyond(outline!, view))
    .map((rings) => rings.map((ring) => thinRing(ring, view)).filter((ring) => ring.length > 3));
  return { type: 'MultiPolygon', coordinates };
}

/** Undefined where a frame shows a large part of the globe, or all of it. */
function viewOf(projection: GeoProjection, { x, y, width, height }: Box): View | undefined {
  const middle = projection.invert!([x + width / 2, y + height / 2])!;
  const shares = [0, 0.25, 0.5, 0.75, 1];
  const edge = shares.flatMap((share) => [
    [x + share * width, y],
    [x + share * width, y + height],
    [x, y + share * height],
    [x + width, y + share * height],
  ]);
  const angle = Math.max(...edge.map((point) => geoDistance(middle, projection.invert!(point as [number, number])!)));
  // Off the globe there is no distance.
  if (!(angle < widestView)) return undefined;
  return { centre: vectorOf(middle), radius: 2 * Math.sin((angle * reserve) / 2) };
}

/** Whether a ring lies in a ball about its first corner that doesn't meet the view. */
function isBeyond(ring: readonly Position[], view: View): boolean {
  const first = vectorOf(ring[0]!);
  const room = roomAt(first, view);
  return room > 0 && ring.every((corner) => chord(vectorOf(corner), first) < room);
}

function thinRing(ring: readonly Position[], view: View): Position[] {
  const kept = [ring[0]!];
  let last = vectorOf(ring[0]!);
  let room = roomAt(last, view) / 2;
  for (let i = 1; i < ring.length - 1; i++) {
    // The corner may go where the next one is in reach as well.
    if (room > 0 && chord(vectorOf(ring[i + 1]!), last) < room) continue;
    kept.push(ring[i]!);
    last = vectorOf(ring[i]!);
    room = roomAt(last, view) / 2;
  }
  return [...kept, ring.at(-1)!];
}

/** From a point to the view; negative in it. */
const roomAt = (point: Vector, { centre, radius }: View): number => chord(point, centre) - radius;

const chord = (a: Vector, b: Vector): number => Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);

function vectorOf([lon, lat]: Position): Vector {
  const [l, p] = [lon! * radians, lat! * radians];
  return [Math.cos(p) * Math.cos(l), Math.cos(p) * Math.sin(l), Math.sin(p)];
}
