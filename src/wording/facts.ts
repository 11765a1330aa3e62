import type { Entry } from '../edition/graph.ts';
import { formatDate } from '../model/date.ts';
import type { FactsOf } from '../model/entry.ts';
import type { EntryKind } from '../model/kind.ts';
import { keepTogether } from './keep-together.ts';
import { dot, fill, series, words } from './words.ts';

/** A fact as a reader sees it. */
export interface ShownFact {
  readonly label: string;
  readonly value: string;
}

/** A date in words; see `formatDate`. */
export const dateWords = (date: string, language: string): string =>
  keepTogether(
    formatDate(date, language, (words_) => fill(words.facts.about, { date: words_ })),
    language,
  );

/** Every fact of an entry, labelled, in the order of its schema. */
export function shownFacts(entry: Entry, language: string): ShownFact[] {
  const { facts: labels } = words;
  const { symbol, date, dates, facts } = entry.matter;
  const day = (value: string): string => dateWords(value, language);
  const shown: ShownFact[] = [];
  const add = (label: string, value: string | undefined): void => {
    if (value !== undefined && value !== '') shown.push({ label, value });
  };
  add(labels.symbol, symbol);
  const typed = factsOfKind(entry.kind, facts ?? {}, day);
  // The day of adoption or signature is the date; it isn't said twice.
  if (!typed.some(({ label }) => [labels.adopted, labels.signed, labels.founded].includes(label)))
    add(labels.date, date && day(date));
  if (dates) add(labels.date, series(dates.map(day)));
  return [...shown, ...typed];
}

function factsOfKind(kind: EntryKind, facts: object, day: (date: string) => string): ShownFact[] {
  const { facts: labels } = words;
  const shown: ShownFact[] = [];
  const add = (label: string, value: string | undefined): void => {
    if (value !== undefined && value !== '') shown.push({ label, value });
  };
  switch (kind) {
    case 'resolution': {
      const { adopted, meeting, vote, chapterVII } = facts as Partial<FactsOf<'resolution'>>;
      add(labels.adopted, adopted && day(adopted));
      add(labels.meeting, meeting?.toString());
      add(labels.vote, vote && fill(labels.voteFull, { ...vote }));
      add(labels.chapterVII, chapterVII === undefined ? undefined : chapterVII ? labels.yes : labels.no);
      break;
    }
    case 'agreement': {
      const { signed, place, parties, status } = facts as FactsOf<'agreement'>;
      add(labels.signed, signed && day(signed));
      add(labels.place, place);
      add(labels.parties, parties && series(parties));
      add(labels.status, status);
      break;
    }
    case 'organisation': {
      const { founded, seat, members } = facts as FactsOf<'organisation'>;
      add(labels.founded, founded && day(founded));
      add(labels.seat, seat);
      add(labels.members, typeof members === 'string' ? members : members && series(members));
      break;
    }
    case 'person': {
      const { born, died, offices } = facts as FactsOf<'person'>;
      add(labels.born, born && day(born));
      add(labels.died, died && day(died));
      add(labels.offices, offices && series(offices));
      break;
    }
    case 'place': {
      const { lat, lon } = facts as FactsOf<'place'>;
      add(labels.coordinates, `${degrees(lat, 'N', 'S')}, ${degrees(lon, 'E', 'W')}`);
      break;
    }
    case 'event': {
      const { place, participants } = facts as FactsOf<'event'>;
      add(labels.place, place);
      add(labels.participants, participants && series(participants));
      break;
    }
    case 'equipment': {
      const { operator, introduced } = facts as FactsOf<'equipment'>;
      add(labels.operator, operator);
      add(labels.introduced, introduced && day(introduced));
      break;
    }
    case 'term':
      break;
  }
  return shown;
}

const degrees = (value: number, positive: string, negative: string): string =>
  `${Math.abs(value).toFixed(2)}° ${value < 0 ? negative : positive}`;

/** The facts that fit on one line of a card or note: symbol, date, vote, seat, years of life. */
export function factsLine(entry: Entry, language: string): string {
  const { symbol, date, facts } = entry.matter;
  const day = (value: string): string => dateWords(value, language);
  // A resolution has its year in the date; the line is short.
  const parts = [entry.kind === 'resolution' ? symbol?.replace(/ \(\d{4}\)$/, '') : symbol];
  switch (entry.kind) {
    case 'resolution': {
      const { adopted, vote } = (facts ?? {}) as Partial<FactsOf<'resolution'>>;
      parts.push(adopted && day(adopted), vote && [vote.for, vote.against, vote.abstain].join('–'));
      break;
    }
    case 'agreement': {
      const { signed, place } = (facts ?? {}) as FactsOf<'agreement'>;
      const when = signed ?? date;
      parts.push(when && day(when), place);
      break;
    }
    case 'organisation': {
      const { founded, seat } = (facts ?? {}) as FactsOf<'organisation'>;
      parts.push(founded && day(founded), seat);
      break;
    }
    case 'person': {
      const { born, died } = (facts ?? {}) as FactsOf<'person'>;
      const year = (value: string): string => value.slice(0, 4);
      parts.push(
        born &&
          (died
            ? fill(words.facts.bornDied, { born: year(born), died: year(died) })
            : `${words.facts.born} ${day(born)}`),
      );
      break;
    }
    case 'place': {
      const { lat, lon } = facts as FactsOf<'place'>;
      parts.push(`${degrees(lat, 'N', 'S')}, ${degrees(lon, 'E', 'W')}`);
      break;
    }
    default:
      parts.push(date && day(date));
  }
  return parts.filter((part) => part !== undefined && part !== '').join(dot);
}
