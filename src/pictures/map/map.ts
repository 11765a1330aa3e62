import type { GeoProjection } from 'd3-geo';
import type { Edition } from '../../edition/graph.ts';
import { positionOf } from '../../edition/position.ts';
import type { AreaMatter } from '../../model/edition.ts';
import type { Box } from '../labels/box.ts';
import { placeAreas, type MapArea, type PlacedArea } from './areas.ts';
import { clustersOf } from './clusters.ts';
import { cullLand } from './cull.ts';
import { detailOf } from './detail.ts';
import { frameGap, insetSize, planNarrow, planWide } from './frames.ts';
import type { LabelForm } from '../labels/label-forms.ts';
import { drawGraticule, drawLand, type Land } from './land.ts';
import { placeLabels } from '../labels/place-labels.ts';
import { largestScale, project } from './projection.ts';
import { textWidth } from '../labels/text-width.ts';
import { type } from '../labels/type.ts';

/** A place of the edition, in decimal degrees. */
export interface MapPlace {
  readonly id: string;
  readonly title: string;
  readonly lat: number;
  readonly lon: number;
  /** How often the texts name it. */
  readonly mentions: number;
  /** Whether it is an area: its name stands on the land, without a dot. */
  readonly isArea?: boolean;
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
  readonly areas: readonly PlacedArea[];
  readonly scaleBar: ScaleBar | undefined;
  /** What a frame of its own shows larger; its places stand there alone. */
  readonly detail: Box | undefined;
}

export interface PlacedPlace {
  readonly place: MapPlace;
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  /** Undefined where the frame has no room left for it. */
  readonly label: LabelForm | undefined;
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
      const position = positionOf(entry);
      if (!position) return [];
      const { id, matter, mentions } = entry;
      const area = edition.matter.areas.find((one) => one.entry === id);
      if (area) return [{ ...areaOf(area), id, mentions: mentions.length, isArea: true }];
      const { lat, lon } = position;
      return [{ id, title: matter.title, lat, lon, mentions: mentions.length }];
    })
    .sort((a, b) => b.mentions - a.mentions || (a.id < b.id ? -1 : 1));
}

const areaOf = ({ name, lat, lon, entry }: AreaMatter) => ({ title: name, lat, lon, id: entry });

/** The areas that are no places of the edition: their names stand on whatever of the land the map shows. */
export const areasBesides = (edition: Edition, places: readonly MapPlace[]): MapArea[] =>
  edition.matter.areas.filter(({ entry }) => !places.some(({ id }) => id === entry)).map(areaOf);

const earthRadius = 6371; // km

/**
 * Lays out a map of some places for a width in CSS px.
 *
 * Places near each other make the main frame; the few that stand far off get
 * insets of their own, in wide maps to the west or east of it, in narrow ones
 * beneath. Each frame is an equal-area projection about its own centre, with a
 * scale bar; an inset has the scale of the main frame wherever it fits so. If
 * the places are scattered too widely for that, one frame holds the world.
 * Where places of the main frame stand too close for their labels, a frame beneath
 * it shows that part larger.
 * @returns undefined where there are no places
 */
export function layoutMap(
  places: readonly MapPlace[],
  land: Land,
  width: number,
  form: 'wide' | 'narrow',
  areas: readonly MapArea[] = [],
): PlaceMap | undefined {
  if (places.length === 0) return undefined;
  const [main, ...insets] = clustersOf(places);
  const plan = form === 'wide' ? planWide(main!, insets, width) : planNarrow(main!, insets, width);
  const mainProjection = project(main!, plan.boxes[0]!, largestScale);
  const mainDots = drawFrame(main!, plan.boxes[0]!, mainProjection, land, areas).places;
  const foot = { x: 0, y: plan.boxes[0]!.height + frameGap, width, height: insetSize.height };
  const detail = detailOf(mainDots, mainProjection, foot);
  const added = detail ? foot.height + frameGap : 0;
  const frames = [
    drawFrame(
      detail ? main!.filter((place) => !detail.places.includes(place)) : main!,
      plan.boxes[0]!,
      mainProjection,
      land,
      areas,
      detail?.outline,
    ),
    ...insets.map((inset, i) => {
      const planned = plan.boxes[i + 1]!;
      const box = { ...planned, y: planned.y < foot.y ? planned.y : planned.y + added };
      return drawFrame(inset, box, project(inset, box, mainProjection.scale()), land, areas);
    }),
    ...(detail ? [drawFrame(detail.places, foot, detail.projection, land, [])] : []),
  ];
  return { width, height: plan.height + added, frames };
}

function drawFrame(
  places: readonly MapPlace[],
  box: Box,
  projection: GeoProjection,
  land: Land,
  besides: readonly MapArea[],
  detail?: Box,
): MapFrame {
  const scaleBar = scaleBarOf(box, projection.scale());
  const reserved = [...(scaleBar ? [scaleBar.box] : []), ...(detail ? [detail] : [])];
  const points = places.filter(({ isArea }) => !isArea);
  const dots = points.map((place): Box => {
    const [x, y] = projection([place.lon, place.lat])!;
    const radius = radiusFor(place.mentions) + 2;
    return { x: x - radius, y: y - radius, width: 2 * radius, height: 2 * radius };
  });
  // What a frame of its own shows larger has its land here too, and the land its name.
  const lands = [...places.filter(({ isArea }) => isArea), ...besides];
  const lines = detail ? edgesOf(detail) : [];
  const bar = scaleBar ? [scaleBar.box] : [];
  const first = placeAreas(lands, box, projection, [...bar, ...dots], lines);
  const named = (areas: readonly PlacedArea[]) => placeDots(points, box, projection, [...reserved, ...boxesOf(areas)]);
  const beside = named(first);
  // A dot without a name says nothing: where the name of one land is in its way, that name is set after it.
  const placed =
    labelsOf(beside).length === points.length
      ? beside
      : first
          .toReversed()
          .map((area) => named(first.filter((other) => other !== area)))
          .reduce((best, other) => (labelsOf(other).length > labelsOf(best).length ? other : best), beside);
  const areas = placeAreas(lands, box, projection, [...bar, ...dots, ...boxesOf(labelsOf(placed))], lines);
  return {
    box,
    land: drawLand(cullLand(land, projection, box), projection),
    graticule: drawGraticule(projection),
    places: placed,
    areas,
    scaleBar,
    detail,
  };
}

const boxesOf = (of: readonly { readonly box: Box }[]): Box[] => of.map(({ box }) => box);

const labelsOf = (places: readonly PlacedPlace[]): LabelForm[] => places.flatMap(({ label }) => label ?? []);

/** The sides of a frame drawn in another, as boxes without width or height. */
const edgesOf = ({ x, y, width, height }: Box): Box[] => [
  { x, y, width, height: 0 },
  { x, y: y + height, width, height: 0 },
  { x, y, width: 0, height },
  { x: x + width, y, width: 0, height },
];

/** @param reserved what labels keep off */
function placeDots(
  places: readonly MapPlace[],
  box: Box,
  projection: GeoProjection,
  reserved: readonly Box[],
): PlacedPlace[] {
  const points = places.map((place) => {
    const [x, y] = projection([place.lon, place.lat])!;
    return { place, x, y, radius: radiusFor(place.mentions) };
  });
  const labels = placeLabels(
    points.map(({ place, x, y, radius }) => ({ x, y, radius, text: place.title })),
    box,
    reserved,
  );
  return points.map((point, i) => ({ ...point, label: labels[i] }));
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
