import edtf from 'edtf';

/** The days that a date in EDTF covers, both as `YYYY-MM-DD`; an open end is undefined. */
export interface DateSpan {
  readonly first: string | undefined;
  readonly last: string | undefined;
  /** Whether it is marked as uncertain (`?`) or approximate (`~`). */
  readonly isUncertain: boolean;
}

/**
 * Reads a date: ISO 8601, or EDTF levels 0 and 1 (Library of Congress, 2019).
 * @returns undefined where it isn't one, or the calendar has no such day
 */
export function readDate(text: string): DateSpan | undefined {
  // The parser carries 29 February of a common year over to March.
  if (!(text.match(/\d{4}-\d{2}-\d{2}/g) ?? []).every(isDay)) return undefined;
  const [start = '', end] = text.split('/');
  const open = (side: string | undefined): boolean => side === '..' || side === '';
  try {
    if (end === undefined) return { ...spanOf(start), isUncertain: /[?~%]/.test(text) };
    if (!open(start) && !open(end)) edtf(text);
    const first = open(start) ? undefined : spanOf(start).first;
    const last = open(end) ? undefined : spanOf(end).last;
    if (first !== undefined && last !== undefined && last < first) return undefined;
    return { first, last, isUncertain: /[?~%]/.test(text) };
  } catch {
    return undefined;
  }
}

function spanOf(text: string): { first: string; last: string } {
  const { min, max } = edtf(text);
  return { first: day(min), last: day(max) };
}

const day = (time: number): string => new Date(time).toISOString().slice(0, 10);

function isDay(text: string): boolean {
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && day(time) === text;
}

/** What the precision of a written date lets one show. */
const formats = [
  { pattern: /^\d{4}-\d{2}-\d{2}$/, options: { day: 'numeric', month: 'long', year: 'numeric' } },
  { pattern: /^\d{4}-\d{2}$/, options: { month: 'long', year: 'numeric' } },
  { pattern: /^\d{4}$/, options: { year: 'numeric' } },
] as const;

/** A date as words in a language: `22 February 2016`, `2–20 June 2016`, `about 2014` with `about` from the caller. */
export function formatDate(text: string, language: string, about: (date: string) => string): string {
  const [start = '', end] = text.split('/').map((side) => side.replace(/[?~%]$/, ''));
  const format = formats.find(({ pattern }) => pattern.test(start));
  if (!format) return text;
  const formatter = new Intl.DateTimeFormat(language, { ...format.options, timeZone: 'UTC' });
  const time = (side: string): Date => new Date(`${side.padEnd(10, '-01')}T00:00:00Z`.replace(/^(\d{4})-01-01-01/, '$1-01-01'));
  const words =
    end === undefined || !/^\d/.test(end)
      ? formatter.format(time(start)) + (end === undefined ? '' : '–')
      : formatter.formatRange(time(start), time(end));
  return /[?~%]/.test(text) ? about(words) : words;
}
