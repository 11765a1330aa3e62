import { budgets, verdictOf, type Measurement } from './budgets.ts';

const verdicts = { ok: 'ok', known: 'over, as is known', over: 'OVER' } as const;

/** Measurements as a table of what, measured, budget, verdict, and remark. */
export function printTable(measured: readonly Measurement[]): string {
  const rows = measured.map((one) => {
    const { name, most, least, unit } = budgets[one.id];
    const bound = most === undefined ? `≥ ${least}` : `≤ ${most}`;
    const values = [figure(one.value), bound].map((value) => (unit === '' ? value : `${value} ${unit}`));
    return [name, ...values, verdicts[verdictOf(one)], one.remark ?? ''];
  });
  return alignColumns([['what', 'measured', 'budget', '', ''], ...rows]);
}

/** Columns as wide as their widest cell; numbers of the second to the right. */
export function alignColumns(rows: readonly (readonly string[])[]): string {
  const widths = rows[0]!.map((_, i) => Math.max(...rows.map((row) => row[i]!.length)));
  return rows
    .map((row) =>
      row
        .map((cell, i) => (i === 1 ? cell.padStart(widths[i]!) : cell.padEnd(widths[i]!)))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

/** At most three digits after the point, and no more than the size of the number deserves. */
export const figure = (value: number): string =>
  Number.isInteger(value) ? String(value) : value.toFixed(Math.abs(value) >= 10 ? 1 : Math.abs(value) >= 1 ? 2 : 4);

/** The middle one; of an even number the mean of the two; NaN of none. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const half = sorted.length / 2;
  return sorted.length % 2 === 1 ? sorted[Math.floor(half)]! : ((sorted[half - 1] ?? NaN) + (sorted[half] ?? NaN)) / 2;
}
