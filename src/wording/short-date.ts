/** What the precision of a written date lets one show beside its year. */
const forms = [
  { pattern: /^\d{4}-\d{2}-\d{2}$/, options: { day: 'numeric', month: 'short' } },
  { pattern: /^\d{4}-(?:0\d|1[0-2])$/, options: { month: 'short' } },
] as const;

/** A side of a date with a calendar day to begin with, or an open one: seasons and unknown figures have none. */
const plain = /^(?:\.\.|\d{4}(?:-(?:0\d|1[0-2])(?:-\d{2})?)?)?$/;

/**
 * A date in few words, for a place that already says the year it begins in:
 * `22 Feb`, `Apr`, `7–23 Feb`, `1947–1991`; empty where only that year is known.
 * @param text ISO 8601 or EDTF
 * @param about puts an uncertain date into words
 */
export function shortDate(text: string, language: string, about: (date: string) => string): string {
  const [start = '', end = ''] = text.split('/').map((side) => side.replace(/[?~%]$/, ''));
  const form = forms.find(({ pattern }) => pattern.test(start));
  const isSpan = text.includes('/');
  if (!/^\d{4}/.test(start) || !plain.test(start) || !plain.test(end) || (!form && !isSpan)) return '';
  const isSameYear = start.slice(0, 4) === end.slice(0, 4);
  const options: Intl.DateTimeFormatOptions = {
    ...form?.options,
    ...(!isSpan || isSameYear ? {} : { year: 'numeric' as const }),
    timeZone: 'UTC',
  };
  const formatter = new Intl.DateTimeFormat(language, options);
  const words = !isSpan
    ? formatter.format(dayOf(start))
    : /^\d{4}/.test(end)
      ? formatter.formatRange(dayOf(start), dayOf(end))
      : `${formatter.format(dayOf(start))}–`;
  return /[?~%]/.test(text) ? about(words) : words;
}

const dayOf = (side: string): Date => new Date(`${side}${'-01-01'.slice(side.length - 4)}T00:00:00Z`);
