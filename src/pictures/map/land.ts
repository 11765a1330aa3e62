import { geoGraticule, geoPath, type GeoProjection } from 'd3-geo';
import type { Geometry, MultiPolygon } from 'geojson';
import { simplifyLine, type Point } from './simplify.ts';

/** The land of the earth, as GeoJSON in degrees. */
export type Land = MultiPolygon;

/** Corners that move a line by less than this aren't seen, in CSS px. */
const tolerance = 0.7;

/** Islands smaller than this in both directions would be specks, in CSS px. */
const smallest = 3;

/** Path data of the land within a projection's extent, in whole px, with relative commands to keep it short. */
export function drawLand(land: Land, projection: GeoProjection): string {
  return linesOf(land, projection)
    .filter(isSeen)
    .map((line) => pathOf(line, true))
    .join('');
}

/** Path data of the meridians and parallels of each tenth degree. */
export function drawGraticule(projection: GeoProjection): string {
  return linesOf(geoGraticule().step([10, 10])(), projection)
    .map((line) => pathOf(line, false))
    .join('');
}

/** What d3-geo draws, as lines of points. */
function linesOf(shape: Geometry, projection: GeoProjection): Point[][] {
  const lines: Point[][] = [];
  const start = (x: number, y: number): void => void lines.push([[x, y]]);
  const add = (x: number, y: number): void => void lines.at(-1)?.push([x, y]);
  geoPath(projection, {
    beginPath: () => undefined,
    moveTo: start,
    lineTo: add,
    closePath: () => undefined,
    arc: () => undefined,
  })(shape);
  return lines;
}

function isSeen(line: readonly Point[]): boolean {
  const [xs, ys] = [line.map(([x]) => x), line.map(([, y]) => y)];
  return Math.max(...xs) - Math.min(...xs) >= smallest || Math.max(...ys) - Math.min(...ys) >= smallest;
}

function pathOf(line: readonly Point[], isClosed: boolean): string {
  const rounded = simplifyLine(line, tolerance).map(([x, y]): Point => [Math.round(x), Math.round(y)]);
  const corners = rounded.filter(([x, y], i) => i === 0 || x !== rounded[i - 1]![0] || y !== rounded[i - 1]![1]);
  if (corners.length < (isClosed ? 3 : 2)) return '';
  const steps = corners.slice(1).map(([x, y], i) => `${x - corners[i]![0]} ${y - corners[i]![1]}`);
  return `M${corners[0]!.join(' ')}l${steps.join(' ').replaceAll(' -', '-')}${isClosed ? 'z' : ''}`;
}
