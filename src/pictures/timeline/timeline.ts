import { occurrencesOf, readEntryDate, type EntryDate } from '../../edition/dated.ts';
import type { Edition, Entry } from '../../edition/graph.ts';
import { roman } from '../../wording/roman.ts';
import { dateOf, dayNumber, firstOfMonth, yearOf } from './day.ts';

/** The dated entries of an edition, ready to be laid out. Days are numbers, see `dayNumber`. */
export interface Timeline {
  /** The first day of the axis: that of a year. */
  readonly first: number;
  /** The day after the last of the axis: that of a month. */
  readonly end: number;
  /** In the order of their first marks. */
  readonly items: readonly TimelineItem[];
  /** Those that have items, in the order of the texts; what no exchange names comes last. */
  readonly lanes: readonly Lane[];
  readonly documents: readonly DatedDocument[];
}

/** An entry with its dates. */
export interface TimelineItem {
  readonly id: string;
  readonly title: string;
  /** Index of its lane. */
  readonly lane: number;
  /** In the order of time; at least one. */
  readonly marks: readonly Mark[];
}

/** One date, cut to the axis. */
export interface Mark {
  readonly text: string;
  readonly first: number;
  /** The day after its last. */
  readonly end: number;
  readonly isUncertain: boolean;
  /** Whether it began before the axis does, or at no known time. */
  readonly isOpenAtStart: boolean;
  /** Whether it goes on beyond the axis, or has no known end. */
  readonly isOpenAtEnd: boolean;
}

/** An exchange or section whose entries stand together; without a title, what is named in none. */
export interface Lane {
  readonly numeral: string | undefined;
  readonly title: string | undefined;
}

export interface DatedDocument {
  readonly slug: string;
  readonly title: string;
  readonly mark: Mark;
}

/**
 * What happened on a date (`occurrencesOf`). An entry stands in the lane of the exchange that
 * mentions it first. The axis runs from the year of the first date to the month
 * of the last beginning: what lasts longer is drawn up to its edge, as open, so
 * that a long end doesn't crush the rest.
 * @returns undefined where no entry has a date
 */
export function timelineOf(edition: Edition): Timeline | undefined {
  const dated = edition.entries
    .map((entry) => ({ entry, dates: occurrencesOf(entry) }))
    .filter(({ dates }) => dates.length > 0);
  if (dated.length === 0) return undefined;
  const documents = edition.documents.flatMap(({ slug, matter }) => {
    const date = matter.date === undefined ? undefined : readEntryDate(matter.date);
    return date ? [{ slug, title: matter.title, date }] : [];
  });
  const all = [...dated.flatMap(({ dates }) => dates), ...documents.map(({ date }) => date)];
  const first = firstOfMonth(yearOf(Math.min(...all.map((date) => dayNumber(date.first ?? date.last!)))));
  const latest = dateOf(Math.max(...all.map(beginningIn)));
  const end = firstOfMonth(latest.getUTCFullYear(), latest.getUTCMonth() + 1);

  const lanes = lanesOf(edition);
  const items = dated
    .map(({ entry, dates }) => ({
      id: entry.id,
      title: entry.matter.title,
      lane: lanes.indexOf(entry),
      marks: dates.map((date) => markOf(date, first, end)).sort((a, b) => a.first - b.first || a.end - b.end),
    }))
    .sort((a, b) => a.marks[0]!.first - b.marks[0]!.first || (a.id < b.id ? -1 : 1));
  const used = [...new Set(items.map(({ lane }) => lane))].sort((a, b) => a - b);
  const places = new Map(used.map((lane, place) => [lane, place]));
  return {
    first,
    end,
    items: items.map((item) => ({ ...item, lane: places.get(item.lane)! })),
    lanes: used.map((i) => lanes.all[i]!),
    documents: documents.map(({ slug, title, date }) => ({ slug, title, mark: markOf(date, first, end) })),
  };
}

/** The day by which a date must be on the axis: its first, or the last where that is all we know. */
const beginningIn = ({ first, last }: EntryDate): number => dayNumber(first ?? last!);

function markOf(date: EntryDate, axisFirst: number, axisEnd: number): Mark {
  const first = date.first === undefined ? axisFirst : dayNumber(date.first);
  const end = date.last === undefined ? axisEnd : dayNumber(date.last) + 1;
  return {
    text: date.text,
    first,
    end: Math.min(end, axisEnd),
    isUncertain: date.isUncertain,
    isOpenAtStart: date.first === undefined,
    isOpenAtEnd: date.last === undefined || end > axisEnd,
  };
}

/** Every lane that an edition might have, and the one that an entry belongs to. */
function lanesOf({ documents }: Edition): { all: Lane[]; indexOf: (entry: Entry) => number } {
  const background: Lane = { numeral: undefined, title: undefined };
  const divisions = documents.flatMap(({ slug, matter, divisions }) =>
    divisions.map(({ number, title }) => ({
      key: `${slug} ${number}`,
      // One document needs no name; of several each lane says whose it is.
      lane: { numeral: roman(number), title: documents.length > 1 ? `${title} (${matter.title})` : title },
    })),
  );
  const indexes = new Map(divisions.map(({ key }, i) => [key, i]));
  const ofParagraphs = new Map(
    documents.flatMap(({ slug, paragraphs }) =>
      paragraphs.map(({ number, division }) => [`${slug} ${number}`, indexes.get(`${slug} ${division}`)] as const),
    ),
  );
  return {
    all: [...divisions.map(({ lane }) => lane), background],
    indexOf: ({ mentions }) => {
      const found = mentions.map(({ document, paragraph }) => ofParagraphs.get(`${document} ${paragraph}`));
      return found.find((index) => index !== undefined) ?? divisions.length;
    },
  };
}
