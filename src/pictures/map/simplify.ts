export type Point = readonly [x: number, y: number];

/**
 * A line with fewer corners, none of the left-out ones farther than `tolerance`
 * from it (Ramer 1972, Douglas and Peucker 1973). The ends stay. A ring may be
 * given as a line that ends where it began.
 */
export function simplifyLine(line: readonly Point[], tolerance: number): Point[] {
  const isKept = new Uint8Array(line.length);
  const open: [number, number][] = [[0, line.length - 1]];
  for (let stretch = open.pop(); stretch; stretch = open.pop()) {
    const [first, last] = stretch;
    isKept[first] = isKept[last] = 1;
    let [farthest, distance] = [first, tolerance];
    for (let i = first + 1; i < last; i++) {
      const d = distanceTo(line[i]!, line[first]!, line[last]!);
      if (d > distance) [farthest, distance] = [i, d];
    }
    if (farthest > first) open.push([first, farthest], [farthest, last]);
  }
  return line.filter((_, i) => isKept[i] === 1);
}

/** From a point to a segment. */
function distanceTo([x, y]: Point, [ax, ay]: Point, [bx, by]: Point): number {
  const [dx, dy] = [bx - ax, by - ay];
  const square = dx * dx + dy * dy;
  const share = square === 0 ? 0 : Math.max(0, Math.min(1, ((x - ax) * dx + (y - ay) * dy) / square));
  return Math.hypot(x - ax - share * dx, y - ay - share * dy);
}
