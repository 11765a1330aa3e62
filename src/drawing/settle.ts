/**
 * Tops of boxes stacked between two bounds: order kept, none overlapping, and
 * the sum of squared distances to where they would like to be minimal.
 *
 * Isotonic regression by pool-adjacent-violators (Ayer et al. 1955), O(n); in
 * coordinates from which the heights before each box are taken away.
 * @param wanted tops, and heights, in the same unit
 * @param bounds must have room for all of them
 */
export function settle(
  wanted: readonly number[],
  heights: readonly number[],
  bounds: { readonly top: number; readonly bottom: number },
): number[] {
  const stacked: number[] = [];
  let total = 0;
  for (const height of heights) {
    stacked.push(total);
    total += height;
  }
  const pools: { sum: number; size: number }[] = [];
  wanted.forEach((top, i) => {
    let pool = { sum: top - stacked[i]!, size: 1 };
    for (let last = pools.at(-1); last && last.sum / last.size > pool.sum / pool.size; last = pools.at(-1)) {
      pools.pop();
      pool = { sum: last.sum + pool.sum, size: last.size + pool.size };
    }
    pools.push(pool);
  });
  const highest = Math.max(bounds.top, bounds.bottom - total);
  const shifts = pools.flatMap(({ sum, size }) =>
    Array<number>(size).fill(Math.min(highest, Math.max(bounds.top, sum / size))),
  );
  return stacked.map((top, i) => top + shifts[i]!);
}
