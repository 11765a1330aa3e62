/** A date of the edition as words, long and short. Styles of citation have their own; see `citation/styles.ts`. */
import { isOpen } from './date.ts';

/** What the precision of a written date lets one show. */
const precisions = [
  {
    pattern: /^\d{4}-\d{2}-\d{2}$/,
    long: { day: 'numeric', month: 'long', year: 'numeric' },
    short: { day: 'numeric', month: 'short' },
  },
  {
    pattern: /^\d{4}-(?:0\d|1[0-2])$/,
    long: { month: 'long', year: 'numeric' },
    short: { month: 'short' },
  },
  { pattern: /^\d{4}$/, long: { year: 'numeric' }, short: undefined },
] as const;

/** Puts an uncertain date into words: “about 2014”. */
type About = (date: string) => string;

/**
 * A date as words in a language: `22 February 2016`, `2 – 20 June 2016`, `2011–`
 * for an open end, `about 2014` with `about` from the caller. Each side of a
 * span is as precise as it was written. What has no words of that kind (`201X`,
 * a season) stays as it is.
 * @param text ISO 8601 or EDTF
 */
export function longDate(text: string, language: string, about: About): string {
  const [start, end] = sidesOf(text);
  const words = end === undefined ? inWords(start, language) : spanInWords(start, end, language);
  if (words === undefined) return text;
  return isApproximate(text) ? about(words) : words;
}

/**
 * A date in few words, for a place that already says the year it begins in:
 * `22 Feb`, `Apr`, `7–23 Feb`, `1947–1991`; empty where only that year is known,
 * or where there is no calendar day to begin with: seasons and unknown figures have none.
 * @param text ISO 8601 or EDTF
 */
export function shortDate(text: string, language: string, about: About): string {
  const [start, end] = sidesOf(text);
  const short = precisionOf(start)?.short;
  const known = [start, end ?? ''].every((side) => isOpen(side) || precisionOf(side));
  if (isOpen(start) || !known || (!short && end === undefined)) return '';
  const isSameYear = end === undefined || start.slice(0, 4) === end.slice(0, 4);
  const formatter = formatterOf({ ...short, ...(isSameYear ? {} : { year: 'numeric' }) }, language);
  const from = timeOf(start);
  const words =
    end === undefined
      ? formatter.format(from)
      : isOpen(end)
        ? `${formatter.format(from)}–`
        : formatter.formatRange(from, timeOf(end));
  return isApproximate(text) ? about(words) : words;
}

const isApproximate = (text: string): boolean => /[?~%]/.test(text);
const sidesOf = (text: string) => text.split('/').map((side) => side.replace(/[?~%]$/, '')) as [string, string?];
const precisionOf = (date: string) => precisions.find(({ pattern }) => pattern.test(date));
const timeOf = (date: string): Date => new Date(`${date.padEnd(10, '-01')}T00:00:00Z`);

/** Formatters that were made before: making one costs far more than using it. */
const formatters = new Map<string, Intl.DateTimeFormat>();

function formatterOf(options: Intl.DateTimeFormatOptions, language: string): Intl.DateTimeFormat {
  const key = `${language} ${JSON.stringify(options)}`;
  let formatter = formatters.get(key);
  if (!formatter) formatters.set(key, (formatter = new Intl.DateTimeFormat(language, { ...options, timeZone: 'UTC' })));
  return formatter;
}

function inWords(date: string, language: string): string | undefined {
  const precision = precisionOf(date);
  return precision && formatterOf(precision.long, language).format(timeOf(date));
}

function spanInWords(start: string, end: string, language: string): string | undefined {
  const precision = precisionOf(start);
  // A range is written with one precision: with two it would name a day that nobody wrote.
  if (precision && precision === precisionOf(end))
    return formatterOf(precision.long, language).formatRange(timeOf(start), timeOf(end));
  const [from, to] = [start, end].map((side) => (isOpen(side) ? '' : inWords(side, language)));
  if (from === undefined || to === undefined) return undefined;
  return from && to ? `${from}\u2009–\u2009${to}` : `${from}–${to}`;
}
