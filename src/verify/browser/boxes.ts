/** A rectangle in CSS px of the window. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Whether two rectangles share more than a hair: half a pixel is rounding. */
export const meet = (a: Box, b: Box, slack = 0.5): boolean =>
  Math.min(a.right, b.right) - Math.max(a.left, b.left) > slack &&
  Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > slack;

/** Pairs of rectangles that meet, by name. */
export function meetings(boxes: readonly (Box & { readonly name: string })[], slack?: number): string[] {
  return boxes.flatMap((a, i) =>
    boxes.slice(i + 1).flatMap((b) => (meet(a, b, slack) ? [`${a.name} × ${b.name}`] : [])),
  );
}
