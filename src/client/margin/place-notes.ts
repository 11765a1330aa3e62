/** A note's box, in CSS px from the top edge of its margin. */
export interface NoteBox {
  /** Top of the line that holds its mention. */
  readonly mention: number;
  readonly height: number;
}

/** How a margin is filled. All in CSS px. */
export interface MarginOptions {
  /** Least space between two notes. */
  readonly gap: number;
  /** Height of the margin; the last note ends above it where all fit. */
  readonly limit: number;
  /** Index of the note that stands exactly level with its mention, if one is pinned. */
  readonly pinned?: number | undefined;
}

/**
 * Tops of the notes of one margin, in CSS px: order kept, at least `gap` apart,
 * none above 0, none beyond `limit` unless all together are too long for it, and
 * the sum of squared distances to the mentions minimal under these conditions.
 *
 * With the heights of the notes before it taken off each mention, the tops are
 * an isotonic regression, solved by pool-adjacent-violators (Ayer, Brunk, Ewing,
 * Reid and Silverman 1955) in O(n). Bounds are kept by clamping the solution,
 * which stays optimal (Barlow et al. 1972). A pinned note cuts the problem in
 * two, each with its shift as a bound.
 *
 * @param notes in the order of the text
 */
export function placeNotes(notes: readonly NoteBox[], { gap, limit, pinned }: MarginOptions): number[] {
  const stacked: number[] = [];
  let end = 0;
  for (const { height } of notes) {
    stacked.push(end);
    end += height + gap;
  }
  const wanted = notes.map(({ mention }, i) => mention - stacked[i]!);
  const most = Math.max(0, limit - (end - gap));
  const fit = (from: number, to: number, low: number, high: number): number[] =>
    isotonic(wanted.slice(from, to)).map((shift) => Math.min(Math.max(shift, low), high));
  if (pinned === undefined) return fit(0, notes.length, 0, most).map((shift, i) => stacked[i]! + shift);
  // A pinned note may leave the margin, the others only where it pushes them out.
  const shift = Math.max(wanted[pinned]!, 0);
  const above = fit(0, pinned, 0, shift);
  const below = fit(pinned + 1, notes.length, shift, Math.max(shift, most));
  return [...above, shift, ...below].map((s, i) => stacked[i]! + s);
}

/** The non-decreasing sequence nearest to the given one, by least squares. */
function isotonic(values: readonly number[]): number[] {
  const pools: { sum: number; size: number }[] = [];
  for (const value of values) {
    let pool = { sum: value, size: 1 };
    // A pool above that wants to be lower than this one moves with it as one.
    for (let last = pools.at(-1); last && last.sum / last.size > pool.sum / pool.size; last = pools.at(-1)) {
      pools.pop();
      pool = { sum: last.sum + pool.sum, size: last.size + pool.size };
    }
    pools.push(pool);
  }
  return pools.flatMap(({ sum, size }) => Array<number>(size).fill(sum / size));
}
