import type { Box } from '../labels/box.ts';
import type { MapPlace } from './map.ts';
import { baseProjection, centreOf, extentOf, padding, paddingOf, turn } from './projection.ts';

export const frameGap = 10;
/** Of a wide map's column of insets, and of a narrow map's row of them; a detail is as high. */
export const insetSize = { width: 150, height: 150 };
const tallest = { wide: 0.72, narrow: 1.15 };
const lowest = { wide: 0.5, narrow: 0.8 };

/** Where the frames of a map stand. CSS px. */
export interface Plan {
  readonly height: number;
  /** Of the main frame, then of the insets. */
  readonly boxes: readonly Box[];
}

/** Insets stand west or east of the main frame, as on the globe. */
export function planWide(main: readonly MapPlace[], insets: readonly (readonly MapPlace[])[], width: number): Plan {
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

/** Insets stand beneath the main frame. */
export function planNarrow(main: readonly MapPlace[], insets: readonly (readonly MapPlace[])[], width: number): Plan {
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
