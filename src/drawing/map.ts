import { geoAzimuthalEqualArea, geoDistance, geoEqualEarth, type GeoProjection } from 'd3-geo';
import type { Edition } from '../edition/graph.ts';
import type { FactsOf } from '../model/entry.ts';
import type { Box } from './box.ts';
import { drawGraticule, drawLand, type Land } from './land.ts';
import { placeLabels, type PlacedPlaceLabel } from './place-labels.ts';
import { clustersOf } from './clusters.ts';
import { textWidth } from './text-width.ts';
import { type } from './type.ts';

/** A place of the edition, in decimal degrees. */
export interface MapPlace {
  readonly id: string;
  readonly title: string;
  readonly lat: number;
  readonly lon: number;
  /** How often the texts name it. */
  readonly mentions: number;
}

/** A map in one or more frames. Lengths in CSS px at its natural width. */
export interface PlaceMap {
  readonly width: number;
  readonly height: number;
  /** The main frame first. */
  readonly frames: readonly MapFrame[];
}

export interface MapFrame {
  readonly box: Box;
  /** Path data of the land and of the lines of each tenth degree, in whole px. */
  readonly land: string;
  readonly graticule: string;
  readonly places: readonly PlacedPlace[];
  readonly scaleBar: ScaleBar | undefined;
}

export interface PlacedPlace {
  readonly place: MapPlace;
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  /** Undefined where the frame has no room left for it. */
  readonly label: PlacedPlaceLabel | undefined;
}

/** A bar as long as a round number of kilometres in its frame. */
export interface ScaleBar {
  readonly x: number;
  readonly y: number;
  readonly length: number;
  readonly kilometres: number;
  /** What the bar and its label take up; places' labels keep off it. */
  readonly box: Box;
}

/** The places of an edition that have coordinates, those named most first, then by id. */
export function placesOf(edition: Edition): MapPlace[] {
  return edition.entries
    .flatMap((entry): MapPlace[] => {
      if (entry.kind !== 'place') return [];
      const { lat, lon } = entry.matter.facts as FactsOf<'place'>;
      return [{ id: entry.id, title: entry.matter.title, lat, lon, mentions: entry.mentions.length }];
    })
    .sort((a, b) => b.mentions - a.mentions || (a.id < b.id ? -1 : 1));
}

const earthRadius = 6371; // km
const radians = Math.PI / 180;

/** Beyond this the coastline, at 1:50 million, shows its corners; in CSS px a radian. */
const largestScale = 30 / radians;
/** Kept free between the outermost places and the edges of their frame: at most so much, and no more than a share of it. */
const padding = { x: 64, y: 34, share: 0.1 };
const frameGap = 10;
/** Of a wide map's column of insets, and of a narrow map's row of them. */
const insetSize = { width: 150, height: 150 };
const tallest = { wide: 0.72, narrow: 1.15 };
const lowest = { wide: 0.5, narrow: 0.8 };

/**
 * Lays out a map of some places for a width in CSS px.
 *
 * Places near each other make the main frame; the few that stand far off get
 * insets of their own, in wide maps to the west or east of it, in narrow ones
 * beneath. Each frame is an equal-area projection about its own centre, with a
 * scale bar; an inset has the scale of the main frame wherever it fits so. If
 * the places are scattered too widely for that, one frame holds the world.
 * @returns undefined where there are no places
 */
export function layoutMap(
  places: readonly MapPlace[],
  land: Land,
  width: number,
  form: 'wide' | 'narrow',
): PlaceMap | undefined {
  if (places.length === 0) return undefined;
  const [main, ...insets] = clustersOf(places);
  const plan = form === 'wide' ? planWide(main!, insets, width) : planNarrow(main!, insets, width);
  const mainProjection = project(main!, plan.boxes[0]!, largestScale);
  const frames = [main!, ...insets].map((cluster, i): MapFrame => {
    const box = plan.boxes[i]!;
    const projection = i === 0 ? mainProjection : project(cluster, box, mainProjection.scale());
    return drawFrame(cluster, box, projection, land);
  });
  return { width, height: plan.height, frames };
}

interface Plan {
  readonly height: number;
  /** Of the main frame, then of the insets. */
  readonly boxes: readonly Box[];
}

function planWide(main: readonly MapPlace[], insets: readonly (readonly MapPlace[])[], width: number): Plan {
  const centre = centreOf(main).lon;
  const isWest = (inset: readonly MapPlace[]): boolean => turn(centreOf(inset).lon - centre) < 0;
  const columns = [insets.filter(isWest), insets.filter((inset) => !isWest(inset))];
  const [west, east] = columns.map((column) => (column.length > 0 ? insetSize.width + frameGap : 0)) as [
    number,
    number,
  ];
  const mainWidth = width - west - east;
  const height = heightFor(main, mainWidth, 'wide');
  const boxOf = (inset: readonly MapPlace[]): Box => {
    const column = columns.find((c) => c.includes(inset))!;
    const share = (height - frameGap * (column.length - 1)) / column.length;
    return {
      x: column === columns[0] ? 0 : width - insetSize.width,
      y: column.indexOf(inset) * (share + frameGap),
      width: insetSize.width,
      height: share,
    };
  };
  return { height, boxes: [{ x: west, y: 0, width: mainWidth, height }, ...insets.map(boxOf)] };
}

function planNarrow(main: readonly MapPlace[], insets: readonly (readonly MapPlace[])[], width: number): Plan {
  const height = heightFor(main, width, 'narrow');
  const share = (width - frameGap * (insets.length - 1)) / Math.max(1, insets.length);
  // From west to east, as on the globe.
  const inOrder = [...insets].sort((a, b) => centreOf(a).lon - centreOf(b).lon);
  const boxes = insets.map((inset): Box => ({
    x: inOrder.indexOf(inset) * (share + frameGap),
    y: height + frameGap,
    width: share,
    height: insetSize.height,
  }));
  return {
    height: height + (insets.length > 0 ? frameGap + insetSize.height : 0),
    boxes: [{ x: 0, y: 0, width, height }, ...boxes],
  };
}

/** As tall as the places need where they fill the width, within what looks like a map. */
function heightFor(places: readonly MapPlace[], width: number, form: 'wide' | 'narrow'): number {
  const { x, y } = extentOf(places, baseProjection(places).scale(1));
  const inner = width - 2 * paddingOf(width, padding.x);
  const needed = x.length > 0 ? (inner * y.length) / x.length + 2 * padding.y : width;
  return Math.round(Math.min(width * tallest[form], Math.max(width * lowest[form], needed)));
}

/** The middle of some places on the globe: the direction of the sum of their vectors. */
function centreOf(places: readonly MapPlace[]): { lon: number; lat: number } {
  let [x, y, z] = [0, 0, 0];
  for (const { lon, lat } of places) {
    x += Math.cos(lat * radians) * Math.cos(lon * radians);
    y += Math.cos(lat * radians) * Math.sin(lon * radians);
    z += Math.sin(lat * radians);
  }
  return { lon: Math.atan2(y, x) / radians, lat: Math.atan2(z, Math.hypot(x, y)) / radians };
}

/** An angle as -180 to 180 degrees. */
const turn = (degrees: number): number => ((((degrees + 180) % 360) + 360) % 360) - 180;

/** Farther than this from the centre an azimuthal map shows the world distorted beyond use; in radians. */
const widestView = 60 * radians;

function baseProjection(places: readonly MapPlace[]): GeoProjection {
  const { lon, lat } = centreOf(places);
  const farthest = Math.max(...places.map((place) => geoDistance([lon, lat], [place.lon, place.lat])));
  const projection =
    farthest > widestView ? geoEqualEarth().rotate([-lon, 0]) : geoAzimuthalEqualArea().rotate([-lon, -lat]);
  return projection.translate([0, 0]);
}

const paddingOf = (length: number, most: number): number => Math.min(most, length * padding.share);

interface Extent {
  readonly from: number;
  readonly to: number;
  readonly length: number;
}

function extentOf(places: readonly MapPlace[], projection: GeoProjection): { x: Extent; y: Extent } {
  const points = places.map(({ lon, lat }) => projection([lon, lat])!);
  const along = (axis: 0 | 1): Extent => {
    const values = points.map((point) => point[axis]);
    const [from, to] = [Math.min(...values), Math.max(...values)];
    return { from, to, length: to - from };
  };
  return { x: along(0), y: along(1) };
}

/** A projection that shows some places in the middle of a box, as large as it can but for `limit` px a radian. */
function project(places: readonly MapPlace[], box: Box, limit: number): GeoProjection {
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

function drawFrame(places: readonly MapPlace[], box: Box, projection: GeoProjection, land: Land): MapFrame {
  const scaleBar = scaleBarOf(box, projection.scale());
  const points = places.map((place) => {
    const [x, y] = projection([place.lon, place.lat])!;
    return { place, x, y, radius: radiusFor(place.mentions) };
  });
  const labels = placeLabels(
    points.map(({ place, x, y, radius }) => ({ x, y, radius, text: place.title })),
    box,
    scaleBar ? [scaleBar.box] : [],
  );
  return {
    box,
    land: drawLand(land, projection),
    graticule: drawGraticule(projection),
    places: points.map((point, i) => ({ ...point, label: labels[i] })),
    scaleBar,
  };
}

/** The area of a dot grows with the mentions, up to a size that still marks a point; in CSS px. */
export const radiusFor = (mentions: number): number => Math.min(9, Math.sqrt(10 + 6 * mentions));

/** The longest round distance that takes at most a third of the frame, in the left lower corner. */
function scaleBarOf(box: Box, scale: number): ScaleBar | undefined {
  const longest = (Math.min(160, box.width / 3) / scale) * earthRadius;
  const power = 10 ** Math.floor(Math.log10(longest));
  const kilometres = [5, 2, 1].map((n) => n * power).find((distance) => distance <= longest);
  if (kilometres === undefined || kilometres < 1) return undefined;
  const length = (kilometres / earthRadius) * scale;
  const [x, y] = [box.x + 10, box.y + box.height - 10];
  const width = Math.max(length, textWidth(`${kilometres.toLocaleString('en')} km`, type.size));
  return { x, y, length, kilometres, box: { x: x - 4, y: y - type.line - 4, width: width + 8, height: type.line + 8 } };
}
