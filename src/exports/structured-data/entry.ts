import type { DefinedTerm, Event, Legislation, Organization, Person, Place, Product, WithContext } from 'schema-dts';
import type { Edition, Entry } from '../../edition/graph.ts';
import { readDate } from '../../model/date.ts';
import type { FactsOf } from '../../model/entry.ts';
import { plainText } from '../../text/inline.ts';

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
    ...ownProperties(entry),
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

const day = (date: string | undefined): string | undefined => (date === undefined ? undefined : readDate(date)?.first);

/** Type and properties that schema.org has for the kind; it has no votes or meetings. */
function ownProperties({ kind, matter }: Entry) {
  const facts = matter.facts ?? {};
  switch (kind) {
    case 'resolution': {
      const { adopted } = facts as Partial<FactsOf<'resolution'>>;
      const council = matter.symbol?.startsWith('S/RES/') ? 'United Nations Security Council' : undefined;
      return {
        '@type': 'Legislation',
        ...known({ legislationIdentifier: matter.symbol, legislationDate: day(adopted) }),
        ...(council === undefined ? {} : { legislationPassedBy: { '@type': 'Organization', name: council } }),
      } as const satisfies Legislation;
    }
    case 'agreement': {
      const { signed } = facts as FactsOf<'agreement'>;
      return {
        '@type': 'Legislation',
        ...known({ legislationIdentifier: matter.symbol, legislationDate: day(signed ?? matter.date) }),
      } as const satisfies Legislation;
    }
    case 'organisation': {
      const { founded, seat } = facts as FactsOf<'organisation'>;
      return {
        '@type': 'Organization',
        ...known({ foundingDate: day(founded) }),
        ...(seat === undefined ? {} : { location: { '@type': 'Place', name: seat } }),
      } as const satisfies Organization;
    }
    case 'person': {
      const { born, died, offices } = facts as FactsOf<'person'>;
      return {
        '@type': 'Person',
        ...known({ birthDate: day(born), deathDate: day(died), jobTitle: offices?.[0] }),
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
      const span = matter.date === undefined ? undefined : readDate(matter.date);
      return {
        '@type': 'Event',
        ...known({ startDate: span?.first, endDate: span?.last === span?.first ? undefined : span?.last }),
        ...(place === undefined ? {} : { location: { '@type': 'Place', name: place } }),
      } as const satisfies Event;
    }
    case 'term':
      return { '@type': 'DefinedTerm' } as const satisfies DefinedTerm;
    case 'equipment':
      return { '@type': 'Product' } as const satisfies Product;
  }
}
