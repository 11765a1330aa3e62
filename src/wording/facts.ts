import type { Entry } from '../edition/graph.ts';
import { longDate } from '../model/date-words.ts';
import type { Fact } from '../model/kinds/fact.ts';
import { keepTogether } from './keep-together.ts';
import { latitudeWords, longitudeWords, positionWords } from './position.ts';
import { dot, fill, series, words } from './words.ts';

/** A fact as a reader sees it. */
export interface ShownFact {
  readonly label: string;
  readonly value: string;
}

/** A date in words; see `longDate`. */
export const dateWords = (date: string, language: string): string =>
  keepTogether(
    longDate(date, language, (words_) => fill(words.facts.about, { date: words_ })),
    language,
  );

/** Every fact of an entry, labelled: its symbol and dates, then those of its kind, in the order of the kind. */
export function shownFacts({ matter, facts }: Entry, language: string): ShownFact[] {
  const { symbol, date, dates } = matter;
  const shown: ShownFact[] = [];
  const { facts: labels } = words;
  if (symbol !== undefined) shown.push({ label: labels.symbol, value: symbol });
  // What a fact says already, such as the day of adoption, isn't said twice.
  if (date !== undefined && !facts.some(({ value }) => value === date))
    shown.push({ label: labels.date, value: dateWords(date, language) });
  if (dates) shown.push({ label: labels.date, value: series(dates.map((day) => dateWords(day, language))) });
  return [...shown, ...rowsOf(facts, (fact) => inFull(fact, language))];
}

/** The facts that fit on one line of a card or note: symbol, date, and what its kind has for it. */
export function factsLine({ matter, facts }: Entry, language: string): string {
  const shown = facts.filter(({ field }) => field.isOnLine);
  // The day of an act, where the line has it, is the date.
  const [act] = shown.flatMap(({ type, field, value }) => (type === 'date' && field.dates ? [value] : []));
  const day = act ?? matter.date;
  return [
    // The line is short: a year that the date has isn't said in the symbol too.
    matter.symbol?.replace(/ \((\d{4})\)$/, (whole, year: string) => (day?.startsWith(year) ? '' : whole)),
    act === undefined && day !== undefined ? dateWords(day, language) : undefined,
    ...rowsOf(shown, (fact) => onLine(fact, facts, language)).map(({ value }) => value),
  ]
    .filter((part) => part !== undefined)
    .join(dot);
}

/** Facts with their labels; those of one label stand in one row, as the two coordinates do. */
const rowsOf = (facts: readonly Fact[], valueOf: (fact: Fact) => string): ShownFact[] =>
  [...Map.groupBy(facts, labelOf)].map(([label, group]) => ({ label, value: group.map(valueOf).join(words.comma) }));

const labelOf = ({ key, field }: Fact): string =>
  'label' in field ? field.label : (words.facts[field.labelKey ?? key] ?? field.labels.en);

/** A fact in words. */
function inFull(fact: Fact, language: string): string {
  switch (fact.type) {
    case 'text':
      return fact.value;
    case 'list':
      return series(fact.value);
    case 'texts':
      return typeof fact.value === 'string' ? fact.value : series(fact.value);
    case 'date':
      return dateWords(fact.value, language);
    case 'number':
      return fact.value.toLocaleString(language);
    case 'ordinal':
      return String(fact.value);
    case 'flag':
      return fact.value ? words.facts.yes : words.facts.no;
    case 'vote':
      return fill(words.facts.voteFull, fact.value);
    case 'place':
      return positionWords(fact.value, language, 2);
    case 'latitude':
      return latitudeWords(fact.value, language, 2);
    case 'longitude':
      return longitudeWords(fact.value, language, 2);
  }
}

/** A fact in few words. @param facts all of its entry */
function onLine(fact: Fact, facts: readonly Fact[], language: string): string {
  // Facts of the engine's kinds explain themselves; those of an edition's own need their labels.
  if ('label' in fact.field) return labelled(fact.field.label, inFull(fact, language));
  if (fact.type === 'vote') return fill(words.instruments.vote, fact.value);
  if (fact.type !== 'date' || !('until' in fact.field)) return inFull(fact, language);
  const { until } = fact.field;
  const [died] = facts.flatMap(({ type, key, value }) => (type === 'date' && key === until ? [value] : []));
  return died === undefined
    ? labelled(labelOf(fact), dateWords(fact.value, language))
    : fill(words.facts.bornDied, { born: yearOf(fact.value), died: yearOf(died) });
}

const labelled = (label: string, value: string): string => fill(words.facts.labelled, { label, value });

const yearOf = (date: string): string => date.slice(0, 4);
