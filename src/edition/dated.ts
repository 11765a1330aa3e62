import { compare } from '../model/compare.ts';
import { readDate } from '../model/date.ts';
import type { Draft } from '../model/draft.ts';
import type { CommonMatter } from '../model/entry.ts';
import type { Fact, FactField } from '../model/kinds/fact.ts';
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
 * it has neither, the days that its facts give for it (adopted, signed, founded,
 * introduced). The life of a person is not such a date.
 * @returns in the order of time, each once; none for an undated entry
 */
export const datesOf = (entry: Pick<Entry, 'matter' | 'facts'>): EntryDate[] => datesBy(entry, ['act', 'beginning']);

/**
 * When a thing happened, as a timeline shows it: its `date` or `dates`, and else
 * the day that it was adopted or signed. That it was founded or introduced says
 * what a thing is, not that it happened in the story; where it does, the editor
 * says so by a `date`.
 * @returns in the order of time, each once; none for what didn't happen on a date
 */
export const occurrencesOf = (entry: Pick<Entry, 'matter' | 'facts'>): EntryDate[] => datesBy(entry, ['act']);

/** The dates by which an entry is told to have happened: its own, and those of facts that date an act, as they are written. */
export const happenedOn = (fields: OwnDates, facts: readonly Fact[]): string[] => [
  ...ownDates(fields),
  ...datedFacts(facts, ['act']),
];

/** The dates by which an entry came into being: those by which it happened, and that it was founded or introduced. */
export const beganOn = (fields: OwnDates, facts: readonly Fact[]): string[] => [
  ...ownDates(fields),
  ...datedFacts(facts, ['act', 'beginning']),
];

function datesBy({ matter, facts }: Pick<Entry, 'matter' | 'facts'>, dated: readonly DatedBy[]): EntryDate[] {
  const own = ownDates(matter);
  const texts = own.length > 0 ? own : datedFacts(facts, dated);
  return [...new Set(texts)].flatMap((text) => readEntryDate(text) ?? []).sort(inTime);
}

type DatedBy = NonNullable<FactField['dates']>;

type OwnDates = Pick<Draft<CommonMatter>, 'date' | 'dates'>;

const ownDates = ({ date, dates = [] }: OwnDates): string[] => [date, ...dates].filter((one) => one !== undefined);

const datedFacts = (facts: readonly Fact[], dated: readonly DatedBy[]): string[] =>
  facts.flatMap(({ type, field, value }) =>
    type === 'date' && field.dates !== undefined && dated.includes(field.dates) ? [value] : [],
  );

/** The first known day of a date, by which it stands in the order of time. */
export const beginningOf = ({ first, last }: EntryDate): string => first ?? last ?? '';

/** A date as the fields of the model write it; undefined where it can't be read or has no known day. */
export function readEntryDate(text: string): EntryDate | undefined {
  const span = readDate(text);
  return span && (span.first ?? span.last) !== undefined ? { text, ...span } : undefined;
}

const inTime = (a: EntryDate, b: EntryDate): number =>
  compare(beginningOf(a), beginningOf(b)) || compare(a.text, b.text);
