const numerals: readonly (readonly [number, string])[] = [
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];

/** A number from 1 as a Roman numeral. */
export function roman(n: number): string {
  const found = numerals.find(([value]) => value <= n);
  return found ? found[1] + roman(n - found[0]) : '';
}
