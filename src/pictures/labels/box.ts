/** A rectangle, in the units of its drawing (CSS px at its natural width), from the top left. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Whether two boxes have an area in common; boxes that only touch don't. */
export const overlap = (a: Box, b: Box): boolean =>
  overlapAcross(a, b) && a.y < b.y + b.height - tolerance && b.y < a.y + a.height - tolerance;

/**
 * How far a box must be moved down, from `least` on and in steps, to overlap none
 * of those that are taken. Goes through them once, from the highest: what it has
 * been moved past it doesn't meet again.
 */
export function freePlace(box: Box, taken: readonly Box[], least: number, step: number): number {
  const inTheWay = taken.filter((other) => overlapAcross(other, box)).sort((a, b) => a.y - b.y);
  let down = least;
  for (const other of inTheWay) {
    if (other.y >= box.y + down + box.height - tolerance) break;
    while (box.y + down < other.y + other.height - tolerance) down += step;
  }
  return down;
}

const overlapAcross = (a: Box, b: Box): boolean => a.x < b.x + b.width - tolerance && b.x < a.x + a.width - tolerance;

/** Below what can be seen, above what floating point loses. */
const tolerance = 1e-6;

/** Whether `inner` lies in `outer`, edges included. */
export const contains = (outer: Box, inner: Box): boolean =>
  inner.x >= outer.x - tolerance &&
  inner.y >= outer.y - tolerance &&
  inner.x + inner.width <= outer.x + outer.width + tolerance &&
  inner.y + inner.height <= outer.y + outer.height + tolerance;
