import { words } from './words.ts';

const format = (unit: 'byte' | 'kilobyte' | 'megabyte') =>
  new Intl.NumberFormat(words.language, { style: 'unit', unit, maximumSignificantDigits: 3 });

/** The size of a file, given in bytes, in units of 1,000: “12.3 kB”. */
export function fileSize(bytes: number): string {
  if (bytes < 1000) return format('byte').format(bytes);
  return bytes < 1_000_000 ? format('kilobyte').format(bytes / 1000) : format('megabyte').format(bytes / 1_000_000);
}
