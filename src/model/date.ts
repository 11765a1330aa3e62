import edtf from 'edtf';

/** The days that a date in EDTF covers, both as `YYYY-MM-DD`; an open end is undefined. */
export interface DateSpan {
  readonly first: string | undefined;
  readonly last: string | undefined;
  /** Whether it is marked as uncertain (`?`) or approximate (`~`). */
  readonly isUncertain: boolean;
}

/** Dates that were read before: every page of a build asks for the same few hundred, and the parser takes its time. */
const known = new Map<string, DateSpan | undefined>();

/**
 * Reads a date: ISO 8601, or EDTF levels 0 and 1 (Library of Congress, 2019).
 * @returns undefined where it isn't one, or the calendar has no such day
 */
export function readDate(text: string): DateSpan | undefined {
  if (!known.has(text)) known.set(text, parseDate(text));
  return known.get(text);
}

function parseDate(text: string): DateSpan | undefined {
  if (isDay(text)) return { first: text, last: text, isUncertain: false };
  // The parser carries 29 February of a common year over to March.
  if (!(text.match(/\d{4}-\d{2}-\d{2}/g) ?? []).every(isDay)) return undefined;
  const [start = '', end, ...more] = text.split('/');
  const isUncertain = /[?~%]/.test(text);
  if (more.length > 0 || ![start, end ?? ''].every((side) => isOpen(side) || form.test(side))) return undefined;
  try {
    if (end === undefined) return { ...spanOf(start), isUncertain };
    if (isOpen(start) && isOpen(end)) return undefined;
    const first = isOpen(start) ? undefined : spanOf(start).first;
    const last = isOpen(end) ? undefined : spanOf(end).last;
    // Also refuses an end before its start.
    if (!isOpen(start) && !isOpen(end)) edtf(text);
    return { first, last, isUncertain };
  } catch {
    return undefined;
  }
}

/**
 * One side of a date as the model takes it: a year of four figures, of which
 * the last may be unknown, a month or season, a day. The parser takes more for
 * dates: “44” for a century, “20166” for thousandths of a second.
 */
const form = /^(?:-?\d{4}|\d{3}X|\d{2}XX|\d{4}-(?:0[1-9]|1[0-2]|2[1-4]|XX)(?:-XX)?|\d{4}-\d{2}-\d{2})[?~%]?$/;

const isOpen = (side: string): boolean => side === '' || side === '..';

function spanOf(text: string): { first: string; last: string } {
  const { min, max } = edtf(text);
  return { first: day(min), last: day(max) };
}

const day = (time: number): string => new Date(time).toISOString().split('T')[0]!;

function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && day(time) === text;
}

/** What the precision of a written date lets one show. */
const formats = [
  { pattern: /^\d{4}-\d{2}-\d{2}$/, options: { day: 'numeric', month: 'long', year: 'numeric' } },
  { pattern: /^\d{4}-(?:0\d|1[0-2])$/, options: { month: 'long', year: 'numeric' } },
  { pattern: /^\d{4}$/, options: { year: 'numeric' } },
] as const;

/**
 * A date as words in a language: `22 February 2016`, `2 – 20 June 2016`, `2011–`
 * for an open end, `about 2014` with `about` from the caller. Each side of a
 * span is as precise as it was written. What has no words of that kind (`201X`,
 * a season) stays as it is.
 */
export function formatDate(text: string, language: string, about: (date: string) => string): string {
  const [start = '', end] = text.split('/').map((side) => side.replace(/[?~%]$/, ''));
  const words = end === undefined ? inWords(start, language) : spanInWords(start, end, language);
  if (words === undefined) return text;
  return /[?~%]/.test(text) ? about(words) : words;
}

const formatOf = (date: string) => formats.find(({ pattern }) => pattern.test(date));
const timeOf = (date: string): Date => new Date(`${date.padEnd(10, '-01')}T00:00:00Z`);

/** Formatters that were made before, by language and pattern: making one costs far more than using it. */
const formatters = new Map<string, Intl.DateTimeFormat>();

function formatterOf(date: string, language: string): Intl.DateTimeFormat | undefined {
  const format = formatOf(date);
  if (!format) return undefined;
  const key = `${language} ${format.pattern.source}`;
  let formatter = formatters.get(key);
  if (!formatter)
    formatters.set(key, (formatter = new Intl.DateTimeFormat(language, { ...format.options, timeZone: 'UTC' })));
  return formatter;
}

const inWords = (date: string, language: string): string | undefined =>
  formatterOf(date, language)?.format(timeOf(date));

function spanInWords(start: string, end: string, language: string): string | undefined {
  // A range is written with one precision: with two it would name a day that nobody wrote.
  if (formatOf(start) === formatOf(end)) return formatterOf(start, language)?.formatRange(timeOf(start), timeOf(end));
  const [from, to] = [start, end].map((side) => (isOpen(side) ? '' : inWords(side, language)));
  if (from === undefined || to === undefined) return undefined;
  return from && to ? `${from}\u2009–\u2009${to}` : `${from}–${to}`;
}
