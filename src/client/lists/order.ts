/** How the values of a column compare. */
export type SortType = 'text' | 'number';

/**
 * The order of rows by the values of a column, as indexes. Stable; a row without
 * a value comes last in either direction.
 * @param language by whose rules text is compared; figures in it count as numbers
 */
export function orderOf(
  values: readonly string[],
  type: SortType,
  direction: 'ascending' | 'descending',
  language: string,
): number[] {
  const collator = new Intl.Collator(language, { numeric: true });
  const compare = (a: string, b: string): number =>
    type === 'number' ? Number(a) - Number(b) : collator.compare(a, b);
  const sign = direction === 'ascending' ? 1 : -1;
  return values
    .map((_, i) => i)
    .sort((i, j) => {
      const [a, b] = [values[i]!, values[j]!];
      return a === '' || b === '' ? Number(a === '') - Number(b === '') : sign * compare(a, b);
    });
}
