import type { Alignment, Row, Words } from '../imported.ts';

/** A table as GFM has it; a first row without words, where the source has no head. */
export function writeTable(
  rows: readonly Row[],
  alignments: readonly Alignment[],
  cellOf: (words: Words) => string,
): string {
  const columns = Math.max(...rows.map(({ cells }) => cells.length));
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  const blank = Array<string>(columns).fill('');
  const written = rows.map(({ cells }) =>
    line(blank.map((_, i) => (cells[i] ? cellOf(cells[i]).replace(/\\?\|/g, '\\|') : ''))),
  );
  const head = rows[0]?.isHead ? [] : [line(blank)];
  const rule = `|${blank.map((_, i) => `${rules[alignments[i] ?? 'start']}|`).join('')}`;
  const [first, ...others] = [...head, ...written];
  return [first, rule, ...others].join('\n');
}

const rules = { start: '---', center: ':-:', end: '--:' } as const;
