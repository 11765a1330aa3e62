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

/** Distance from the link to its card, in CSS px. */
export const distance = 6;

/**
 * Where a card stands: below the part of the link that was pointed at, or above
 * it where there is more room, aligned with its start, and whole within the
 * room that it has. A card as high as that may cover its link.
 *
 * @returns its left and top, in CSS px of the window
 */
export function placeCard(link: Rect, card: Size, room: Rect, isRightToLeft = false): { left: number; top: number } {
  const wanted = isRightToLeft ? link.right - card.width : link.left;
  const left = clamp(wanted, room.left, room.right - card.width);
  const below = link.bottom + distance;
  const above = link.top - distance - card.height;
  const fitsBelow = below + card.height <= room.bottom;
  const hasMoreRoomAbove = link.top - room.top > room.bottom - link.bottom;
  const top = fitsBelow || (above < room.top && !hasMoreRoomAbove) ? below : above;
  return { left, top: clamp(top, room.top, room.bottom - card.height) };
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

/** How far beside the way to a note a hand may stray, in CSS px. */
const stray = 12;

/**
 * Whether a point lies on the way from words to their note beside them: between
 * the two, and within the lines that join their upper and lower edges. Who goes
 * there hasn't left either.
 */
export function isOnTheWay(point: { readonly x: number; readonly y: number }, words: Rect, note: Rect): boolean {
  const [left, right] = words.left < note.left ? [words, note] : [note, words];
  if (point.x < left.left || point.x > right.right) return false;
  const part = clamp((point.x - left.right) / Math.max(1, right.left - left.right), 0, 1);
  const between = (from: number, to: number): number => from + (to - from) * part;
  return point.y >= between(left.top, right.top) - stray && point.y <= between(left.bottom, right.bottom) + stray;
}

const clamp = (value: number, low: number, high: number): number => Math.max(low, Math.min(value, high));
