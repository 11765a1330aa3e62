/** A rectangle, in the units of its drawing (CSS px at its natural width), from the top left. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Whether two boxes have an area in common; boxes that only touch don't. */
export const overlap = (a: Box, b: Box): boolean =>
  a.x < b.x + b.width - tolerance &&
  b.x < a.x + a.width - tolerance &&
  a.y < b.y + b.height - tolerance &&
  b.y < a.y + a.height - tolerance;

/** Below what can be seen, above what floating point loses. */
const tolerance = 1e-6;

/** Whether `inner` lies in `outer`, edges included. */
export const contains = (outer: Box, inner: Box): boolean =>
  inner.x >= outer.x - tolerance &&
  inner.y >= outer.y - tolerance &&
  inner.x + inner.width <= outer.x + outer.width + tolerance &&
  inner.y + inner.height <= outer.y + outer.height + tolerance;
