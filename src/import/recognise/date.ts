import { readDate } from '../../model/date.ts';

/** Names of months by language, in lower case, with the month's number from 1. */
const known = new Map<string, ReadonlyMap<string, number>>();

/** Full and short names, as they stand alone and beside a day. */
function monthsOf(language: string): ReadonlyMap<string, number> {
  const before = known.get(language);
  if (before) return before;
  const months = new Map<string, number>();
  for (let month = 1; month <= 12; month++) {
    for (const form of ['long', 'short'] as const) {
      for (const options of [{ month: form }, { month: form, day: 'numeric' }] as const) {
        const parts = new Intl.DateTimeFormat([language, 'en'], { ...options, calendar: 'gregory', timeZone: 'UTC' });
        const name =
          parts.formatToParts(Date.UTC(2000, month - 1, 1)).find(({ type }) => type === 'month')?.value ?? '';
        // May’s short name is May; a figure is no name.
        if (/\p{L}/u.test(name)) months.set(name.toLowerCase().replace(/\.$/, ''), month);
      }
    }
  }
  known.set(language, months);
  return months;
}

/**
 * The first date in some words, in ISO 8601: `2016-06-14`, or `2016-06` where no
 * day stands beside its month. Names of months are those of the language, and
 * of English.
 */
export function findDate(words: string, language: string): string | undefined {
  const text = words
    .toLowerCase()
    // Arabic and Persian figures: ١٤ is 14.
    .replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (figure) => String(figure.charCodeAt(0) & 0xf));
  const months = new Map([...monthsOf('en'), ...monthsOf(language)]);
  const names = [...months.keys()]
    .sort((a, b) => b.length - a.length)
    .map((name) => name.replace(/[.\\+*?()[\]]/g, '\\$&'));
  const month = `(?<month>${names.join('|')})\\.?`;
  const day = '(?<day>\\d{1,2})(?:st|nd|rd|th|er|\\.|º|-?го)?';
  const year = '(?<year>\\d{4})';
  const edges = (pattern: string): RegExp => new RegExp(`(?<![\\p{L}\\p{N}])${pattern}(?![\\p{L}\\p{N}])`, 'u');
  const forms = [
    edges(`${year}-(?<number>\\d{2})-(?<day>\\d{2})`),
    edges(`${day}\\s+(?:de\\s+|of\\s+)?${month},?\\s+(?:de\\s+|del\\s+)?${year}`),
    edges(`${month}\\s+${day},?\\s+${year}`),
    edges(`${month},?\\s+(?:de\\s+)?${year}`),
  ];
  for (const form of forms) {
    const { month: name, number, day: date, year: of } = form.exec(text)?.groups ?? {};
    if (of === undefined) continue;
    const parts = [of, number ?? String(months.get(name ?? '')), ...(date === undefined ? [] : [date])];
    const iso = parts.map((part) => part.padStart(2, '0')).join('-');
    if (readDate(iso)) return iso;
  }
  return undefined;
}
