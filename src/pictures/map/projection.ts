import { geoAzimuthalEqualArea, geoDistance, geoEqualEarth, type GeoProjection } from 'd3-geo';
import type { Box } from '../labels/box.ts';
import type { MapPlace } from './map.ts';

const radians = Math.PI / 180;

/** Beyond this the coastline, at 1:50 million, shows its corners; in CSS px a radian. */
export const largestScale = 30 / radians;

/** Kept free between the outermost places and the edges of their frame: at most so much, and no more than a share of it. */
export const padding = { x: 64, y: 34, share: 0.1 };

/** The middle of some places on the globe: the direction of the sum of their vectors. */
export function centreOf(places: readonly MapPlace[]): { lon: number; lat: number } {
  let [x, y, z] = [0, 0, 0];
  for (const { lon, lat } of places) {
    x += Math.cos(lat * radians) * Math.cos(lon * radians);
    y += Math.cos(lat * radians) * Math.sin(lon * radians);
    z += Math.sin(lat * radians);
  }
  return { lon: Math.atan2(y, x) / radians, lat: Math.atan2(z, Math.hypot(x, y)) / radians };
}

/** An angle as -180 to 180 degrees. */
export const turn = (degrees: number): number => ((((degrees + 180) % 360) + 360) % 360) - 180;

/** Farther than this from the centre an azimuthal map shows the world distorted beyond use; in radians. */
const widestView = 60 * radians;

export function baseProjection(places: readonly MapPlace[]): GeoProjection {
  const { lon, lat } = centreOf(places);
  const farthest = Math.max(...places.map((place) => geoDistance([lon, lat], [place.lon, place.lat])));
  const projection =
    farthest > widestView ? geoEqualEarth().rotate([-lon, 0]) : geoAzimuthalEqualArea().rotate([-lon, -lat]);
  return projection.translate([0, 0]);
}

export const paddingOf = (length: number, most: number): number => Math.min(most, length * padding.share);

interface Extent {
  readonly from: number;
  readonly to: number;
  readonly length: number;
}

export function extentOf(places: readonly MapPlace[], projection: GeoProjection): { x: Extent; y: Extent } {
  const points = places.map(({ lon, lat }) => projection([lon, lat])!);
  const along = (axis: 0 | 1): Extent => {
    const values = points.map((point) => point[axis]);
    const [from, to] = [Math.min(...values), Math.max(...values)];
    return { from, to, length: to - from };
  };
  return { x: along(0), y: along(1) };
}

/** A projection that shows some places in the middle of a box, as large as it can but for `limit` px a radian. */
export function project(places: readonly MapPlace[], box: Box, limit: number): GeoProjection {
  const projection = baseProjection(places);
  const unit = extentOf(places, projection.scale(1));
  const room = {
    x: box.width - 2 * paddingOf(box.width, padding.x),
    y: box.height - 2 * paddingOf(box.height, padding.y),
  };
  const scale = Math.min(limit, room.x / Math.max(unit.x.length, 1e-9), room.y / Math.max(unit.y.length, 1e-9));
  const { x, y } = extentOf(places, projection.scale(scale));
  return projection
    .translate([box.x + box.width / 2 - (x.from + x.to) / 2, box.y + box.height / 2 - (y.from + y.to) / 2])
    .clipExtent([
      [box.x, box.y],
      [box.x + box.width, box.y + box.height],
    ]);
}
