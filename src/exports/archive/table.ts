/** A column: its name, and what its values are (Frictionless Table Schema, Data Package 2.0). */
interface Column {
  readonly name: string;
  readonly type: 'string' | 'integer';
  readonly description: string;
}

/** Columns whose values are a key of another table. */
interface ForeignKey {
  readonly fields: readonly string[];
  readonly reference: { readonly resource: string; readonly fields: readonly string[] };
}

/** Records of one sort: one a row, a value a column; one that isn't known is undefined. */
export interface Table {
  readonly name: string;
  readonly description: string;
  readonly columns: readonly Column[];
  readonly primaryKey: readonly string[];
  readonly foreignKeys?: readonly ForeignKey[];
  readonly rows: readonly (readonly (string | number | undefined)[])[];
}

/** A table as CSV (RFC 4180), in UTF-8, with the names of its columns in the first line. */
export const csv = ({ columns, rows }: Table): string =>
  [columns.map(({ name }) => name), ...rows].map((row) => `${row.map(cell).join(',')}\r\n`).join('');

function cell(value: string | number | undefined): string {
  const text = String(value ?? '');
  return /[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
