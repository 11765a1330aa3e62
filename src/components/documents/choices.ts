import type { Document, Edition } from '../../edition/graph.ts';
import { speakersOf } from '../../edition/speakers.ts';
import { fill, words } from '../../wording/words.ts';
import { choiceValue } from '../choice-value.ts';

/** More years than these are too many for a menu: it has decades then. */
const mostYears = 12;

/** What begins a date: its year, which may have a sign and more figures than four. */
const yearOf = ({ matter }: Document): string => /^-?\d+/.exec(matter.date)?.[0] ?? matter.date;

/** By years, or by decades where there are many. */
function spanOf(documents: readonly Document[]): (document: Document) => string {
  if (new Set(documents.map(yearOf)).size <= mostYears) return yearOf;
  return (document) => `${Math.floor(Number(yearOf(document)) / 10)}0s`;
}

const spanWords = (span: string): string =>
  span.endsWith('s') ? fill(words.documents.decade, { n: Number(span.slice(0, -1)) }) : span;

/** What each document goes with in the menus over their table. */
export function tagsOf({ documents }: Edition): ReadonlyMap<Document, string> {
  const span = spanOf(documents);
  return new Map(
    documents.map((document) => [
      document,
      [`date:${span(document)}`, ...speakersOf(document).map((name) => `person:${choiceValue(name)}`)].join(' '),
    ]),
  );
}

/** The menus over the table of documents: date and person; each has what the documents have. */
export function menusOf({ documents, matter }: Edition) {
  const spans = [...new Set(documents.map(spanOf(documents)))];
  const persons = new Map(documents.flatMap(speakersOf).map((name) => [choiceValue(name), name]));
  const { compare } = new Intl.Collator([matter.language, 'en']);
  return [
    { name: 'date', label: words.documents.date, options: spans.map((value) => ({ value, label: spanWords(value) })) },
    {
      name: 'person',
      label: words.documents.person,
      options: [...persons].map(([value, label]) => ({ value, label })).sort((a, b) => compare(a.label, b.label)),
    },
  ];
}
