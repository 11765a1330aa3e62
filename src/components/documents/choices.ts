import type { Document, Edition } from '../../edition/graph.ts';
import { speakersOf } from '../../edition/speakers.ts';
import { fill, words } from '../../wording/words.ts';
import { choiceValue } from '../choice-value.ts';

/** More years than these are too many for a menu: it has decades then. */
const mostYears = 12;

/** Documents without a date go together. */
const undated = 'undated';

/** What begins a date: its year, which may have a sign and more figures than four. */
const yearOf = ({ matter: { date = undated } }: Document): string => /^-?\d+/.exec(date)?.[0] ?? date;

/** By years, or by decades where there are many. */
function spanOf(documents: readonly Document[]): (document: Document) => string {
  if (new Set(documents.map(yearOf)).size <= mostYears) return yearOf;
  return (document) =>
    document.matter.date === undefined ? undated : `${Math.floor(Number(yearOf(document)) / 10)}0s`;
}

function spanWords(span: string): string {
  if (span === undated) return words.description.undated;
  return span.endsWith('s') ? fill(words.documents.decade, { n: Number(span.slice(0, -1)) }) : span;
}

/** What it is, as its head says: a letter, a memorandum; capitals make no other kind. */
const kindsOf = ({ matter: { kind } }: Document): string[] =>
  kind === undefined ? [] : [kind.charAt(0).toUpperCase() + kind.slice(1)];

/** What each document goes with in the menus over their table. */
export function tagsOf({ documents }: Edition): ReadonlyMap<Document, string> {
  const span = spanOf(documents);
  return new Map(
    documents.map((document) => [
      document,
      [
        `date:${span(document)}`,
        ...speakersOf(document).map((name) => `person:${choiceValue(name)}`),
        ...kindsOf(document).map((name) => `kind:${choiceValue(name)}`),
      ].join(' '),
    ]),
  );
}

/** The menus over the table of documents: date, person and kind; each has what the documents have. */
export function menusOf({ documents, matter }: Edition) {
  const spans = [...new Set(documents.map(spanOf(documents)))];
  const { compare } = new Intl.Collator([matter.language, 'en']);
  const sorted = (names: readonly string[]) =>
    [...new Map(names.map((name) => [choiceValue(name), name]))]
      .map(([value, label]) => ({ value, label }))
      .sort((a, b) => compare(a.label, b.label));
  return [
    { name: 'date', label: words.documents.date, options: spans.map((value) => ({ value, label: spanWords(value) })) },
    {
      name: 'person',
      label: words.documents.person,
      options: sorted(documents.flatMap(speakersOf)),
    },
    { name: 'kind', label: words.description.kind, options: sorted(documents.flatMap(kindsOf)) },
  ];
}
