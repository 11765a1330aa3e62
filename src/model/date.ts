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

/** The first day that a date covers; the date as it stands where it has none. */
export const firstDayOf = (date: string): string => readDate(date)?.first ?? date;

/**
 * One side of a date as the model takes it: a year of four figures, of which
 * the last may be unknown, a month or season, a day. The parser takes more for
 * dates: “44” for a century, “20166” for thousandths of a second.
 */
const form = /^(?:-?\d{4}|\d{3}X|\d{2}XX|\d{4}-(?:0[1-9]|1[0-2]|2[1-4]|XX)(?:-XX)?|\d{4}-\d{2}-\d{2})[?~%]?$/;

/** Whether a side of a span is open: `..`, or nothing. */
export const isOpen = (side: string): boolean => side === '' || side === '..';

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
