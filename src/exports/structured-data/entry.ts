import type { Edition, Entry } from '../../edition/graph.ts';
import { readDate } from '../../model/date.ts';
import type { FactsOf } from '../../model/entry.ts';
import type { EntryKind } from '../../model/kind.ts';
import { plainText } from '../../text/inline.ts';

/** The type of schema.org that comes nearest to each kind. */
const types: Record<EntryKind, string> = {
  agreement: 'Legislation',
  resolution: 'Legislation',
  organisation: 'Organization',
  person: 'Person',
  place: 'Place',
  event: 'Event',
  term: 'DefinedTerm',
  equipment: 'Product',
};

export const entryType = ({ kind }: Entry): string => types[kind];

/** An entry as JSON-LD in the vocabulary of schema.org. */
export function entryData(edition: Edition, entry: Entry, address: (path: string) => string) {
  const { id, matter, gloss, mentions, relations } = entry;
  const urls = matter.sources.flatMap((source) => edition.sourceById.get(source)?.matter.URL ?? []);
  return {
    '@context': 'https://schema.org',
    '@type': entryType(entry),
    '@id': address(`entries/${id}/`),
    url: address(`entries/${id}/`),
    name: matter.title,
    ...(matter.aliases.length > 0 ? { alternateName: matter.aliases } : {}),
    description: plainText(gloss),
    ...ownProperties(entry),
    ...(urls.length > 0 ? { subjectOf: urls.map((url) => ({ '@type': 'CreativeWork', url })) } : {}),
    ...(relations.length + mentions.length > 0
      ? { mainEntityOfPage: { '@type': 'WebPage', '@id': address(`entries/${id}/`), relatedLink: relations.map(({ to }) => address(`entries/${to}/`)) } }
      : {}),
  };
}

/** Properties that schema.org knows for the type; it has no votes or meetings. */
function ownProperties({ kind, matter }: Entry): object {
  const defined = (values: Record<string, unknown>): object =>
    Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
  const day = (date: string | undefined): string | undefined => (date === undefined ? undefined : (readDate(date)?.first ?? undefined));
  const facts = matter.facts ?? {};
  switch (kind) {
    case 'resolution': {
      const { adopted } = facts as Partial<FactsOf<'resolution'>>;
      return defined({ legislationIdentifier: matter.symbol, legislationDate: day(adopted), legislationPassedBy: matter.symbol && { '@type': 'Organization', name: 'United Nations Security Council' } });
    }
    case 'agreement': {
      const { signed } = facts as FactsOf<'agreement'>;
      return defined({ legislationIdentifier: matter.symbol, legislationDate: day(signed ?? matter.date) });
    }
    case 'organisation': {
      const { founded, seat } = facts as FactsOf<'organisation'>;
      return defined({ foundingDate: day(founded), location: seat && { '@type': 'Place', name: seat } });
    }
    case 'person': {
      const { born, died, offices } = facts as FactsOf<'person'>;
      return defined({ birthDate: day(born), deathDate: day(died), jobTitle: offices?.[0] });
    }
    case 'place': {
      const { lat, lon } = facts as FactsOf<'place'>;
      return { geo: { '@type': 'GeoCoordinates', latitude: lat, longitude: lon } };
    }
    case 'event': {
      const { place } = facts as FactsOf<'event'>;
      const span = matter.date === undefined ? undefined : readDate(matter.date);
      return defined({ startDate: span?.first, endDate: span?.last === span?.first ? undefined : span?.last, location: place && { '@type': 'Place', name: place } });
    }
    case 'term':
    case 'equipment':
      return {};
  }
}
