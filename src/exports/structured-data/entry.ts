import type { DefinedTerm, Event, Legislation, Organization, Person, Place, Product, WithContext } from 'schema-dts';
import type { Edition, Entry } from '../../edition/graph.ts';
import { readDate } from '../../model/date.ts';
import type { FactsOf } from '../../model/entry.ts';
import { plainText } from '../../mdx/inline.ts';
import { officeIn } from './office.ts';

/** What an entry is in the vocabulary of schema.org; the types of schema-dts hold it to that vocabulary. */
export type EntryData = Legislation | Organization | Person | Place | Event | DefinedTerm | Product;

/** An entry as JSON-LD in the vocabulary of schema.org, by the type that comes nearest to its kind. */
export function entryData(edition: Edition, entry: Entry, address: (path: string) => string): WithContext<EntryData> {
  const { id, matter, gloss, relations } = entry;
  const page = address(`entries/${id}/`);
  const urls = matter.sources.flatMap((source) => edition.sourceById.get(source)?.matter.URL ?? []);
  return {
    '@context': 'https://schema.org',
    '@id': page,
    url: page,
    name: matter.title,
    description: plainText(gloss),
    ...ownProperties(entry, yearOf(edition, entry)),
    ...(matter.aliases.length > 0 ? { alternateName: matter.aliases } : {}),
    ...(urls.length > 0 ? { subjectOf: urls.map((url) => ({ '@type': 'CreativeWork' as const, url })) } : {}),
    mainEntityOfPage: {
      '@type': 'WebPage',
      '@id': page,
      ...(relations.length > 0 ? { relatedLink: relations.map(({ to }) => address(`entries/${to}/`)) } : {}),
    },
  };
}

type Known<T> = { [K in keyof T]?: Exclude<T[K], undefined> };

/** The properties that have a value. */
const known = <T extends object>(values: T): Known<T> =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as Known<T>;

/** As precise as it was written: schema.org takes days, months and years; an approximate date it can't say. */
function exact(date: string | undefined): string | undefined {
  return date !== undefined && /^\d{4}(?:-\d{2}){0,2}$/.test(date) && readDate(date) ? date : undefined;
}

/** Notes speak as of the texts: the year of the last text that names an entry, or of the last text. */
function yearOf({ documents }: Edition, { mentions }: Entry): number {
  const naming = documents.filter(({ slug }) => mentions.some(({ document }) => document === slug));
  return Number((naming.at(-1) ?? documents.at(-1))?.matter.date.slice(0, 4));
}

/**
 * Type and properties that schema.org has for the kind; it has no votes or meetings.
 * @param year in which a person's office is asked for
 */
function ownProperties({ kind, matter }: Entry, year: number) {
  const facts = matter.facts ?? {};
  switch (kind) {
    case 'resolution': {
      const { adopted } = facts as Partial<FactsOf<'resolution'>>;
      const council = matter.symbol?.startsWith('S/RES/') ? 'United Nations Security Council' : undefined;
      return {
        '@type': 'Legislation',
        ...known({ legislationIdentifier: matter.symbol, legislationDate: exact(adopted) }),
        ...(council === undefined ? {} : { legislationPassedBy: { '@type': 'Organization', name: council } }),
      } as const satisfies Legislation;
    }
    case 'agreement': {
      const { signed } = facts as FactsOf<'agreement'>;
      return {
        '@type': 'Legislation',
        ...known({ legislationIdentifier: matter.symbol, legislationDate: exact(signed ?? matter.date) }),
      } as const satisfies Legislation;
    }
    case 'organisation': {
      const { founded, seat } = facts as FactsOf<'organisation'>;
      return {
        '@type': 'Organization',
        ...known({ foundingDate: exact(founded) }),
        ...(seat === undefined ? {} : { location: { '@type': 'Place', name: seat } }),
      } as const satisfies Organization;
    }
    case 'person': {
      const { born, died, offices } = facts as FactsOf<'person'>;
      return {
        '@type': 'Person',
        ...known({ birthDate: exact(born), deathDate: exact(died), jobTitle: officeIn(year, offices ?? []) }),
      } as const satisfies Person;
    }
    case 'place': {
      const { lat, lon } = facts as FactsOf<'place'>;
      return {
        '@type': 'Place',
        geo: { '@type': 'GeoCoordinates', latitude: lat, longitude: lon },
      } as const satisfies Place;
    }
    case 'event': {
      const { place } = facts as FactsOf<'event'>;
      const [start, end] = matter.date?.split('/') ?? [];
      return {
        '@type': 'Event',
        ...known({ startDate: exact(start), endDate: exact(end) }),
        ...(place === undefined ? {} : { location: { '@type': 'Place', name: place } }),
      } as const satisfies Event;
    }
    case 'term':
      return { '@type': 'DefinedTerm' } as const satisfies DefinedTerm;
    case 'equipment':
      return { '@type': 'Product' } as const satisfies Product;
  }
}
