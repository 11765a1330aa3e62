import { readDate } from '../model/date.ts';
import type { Entry } from './graph.ts';

/** A date of an entry. Days are `YYYY-MM-DD`, both inclusive; an open end is undefined, but never both. */
export interface EntryDate {
  /** As the editor wrote it: ISO 8601 or EDTF. */
  readonly text: string;
  readonly first: string | undefined;
  readonly last: string | undefined;
  readonly isUncertain: boolean;
}

/**
 * When a thing was, began or came into being: its `date` or `dates` and, where
 * it has neither, the day that its facts give (adopted, signed, founded,
 * introduced). The life of a person is not such a date.
 * @returns in the order of time, each once; none for an undated entry
 */
export function datesOf({ matter }: Pick<Entry, 'matter'>): EntryDate[] {
  const own = [...(matter.date === undefined ? [] : [matter.date]), ...(matter.dates ?? [])];
  const texts = new Set(own.length > 0 ? own : beginnings(matter.facts ?? {}));
  return [...texts].flatMap((text) => readEntryDate(text) ?? []).sort(inTime);
}

/** The first known day of a date, by which it stands in the order of time. */
export const beginningOf = ({ first, last }: EntryDate): string => first ?? last ?? '';

/** A date as the fields of the model write it; undefined where it can't be read or has no known day. */
export function readEntryDate(text: string): EntryDate | undefined {
  const span = readDate(text);
  return span && (span.first ?? span.last) !== undefined ? { text, ...span } : undefined;
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const inTime = (a: EntryDate, b: EntryDate): number =>
  compare(beginningOf(a), beginningOf(b)) || compare(a.text, b.text);

/** The fields of the facts that date the coming into being of a thing, whatever its kind. */
const dating = ['adopted', 'signed', 'founded', 'introduced'];

const beginnings = (facts: object): string[] =>
  Object.entries(facts).flatMap(([field, value]) =>
    dating.includes(field) && typeof value === 'string' ? [value] : [],
  );
