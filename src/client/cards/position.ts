/** A rectangle in CSS px of the window. */
export interface Rect {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** Least distance to the window's edges, and from the link to its card, in CSS px. */
const edge = 8;
const distance = 6;

/**
 * Where a card stands: below the part of the link that was pointed at, or above
 * it where there is more room, aligned with its start, and whole within the
 * window. A card as high as the window may cover its link.
 *
 * @returns its left and top, in CSS px of the window
 */
export function placeCard(link: Rect, card: Size, window: Size, isRightToLeft = false): { left: number; top: number } {
  const wanted = isRightToLeft ? link.right - card.width : link.left;
  const left = clamp(wanted, edge, window.width - card.width - edge);
  const below = link.bottom + distance;
  const above = link.top - distance - card.height;
  const fitsBelow = below + card.height <= window.height - edge;
  const hasMoreRoomAbove = link.top > window.height - link.bottom;
  const top = fitsBelow || (above < edge && !hasMoreRoomAbove) ? below : above;
  return { left, top: clamp(top, edge, window.height - card.height - edge) };
}

/** The part of a link, which may be broken over lines, that is under a point or nearest to it. */
export function partUnder(
  parts: readonly Rect[],
  point: { readonly x: number; readonly y: number } | undefined,
): Rect | undefined {
  if (!point) return parts[0];
  const away = (r: Rect): number =>
    Math.max(r.left - point.x, 0, point.x - r.right) + Math.max(r.top - point.y, 0, point.y - r.bottom) * 2;
  return [...parts].sort((a, b) => away(a) - away(b))[0];
}

const clamp = (value: number, low: number, high: number): number => Math.max(low, Math.min(value, high));
