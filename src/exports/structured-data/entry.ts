import type { Thing } from 'schema-dts';
import type { Edition, Entry } from '../../edition/graph.ts';
import { plainText } from '../../mdx/inline.ts';
import { known, type EntryData, type OwnEntryData } from '../../model/kinds/entry-data.ts';
import { builtInData } from '../../model/kinds/kinded-matter.ts';

/**
 * An entry as JSON-LD in the vocabulary of schema.org, by the type that comes nearest to its kind: for
 * search engines, in its page. All of its data is in `entries/record.ts`.
 */
export function entryData(edition: Edition, entry: Entry, address: (path: string) => string): EntryThing {
  const { id, matter, gloss, relations } = entry;
  const page = address(`entries/${id}/`);
  const urls = matter.sources.flatMap((source) => edition.sourceById.get(source)?.matter.URL ?? []);
  return {
    '@context': 'https://schema.org',
    ...({ '@id': page, url: page, name: matter.title, description: plainText(gloss) } satisfies AnyThing),
    ...ownProperties(edition, entry),
    ...({
      ...(matter.aliases.length > 0 ? { alternateName: matter.aliases } : {}),
      ...(matter.sameAs.length > 0 ? { sameAs: matter.sameAs.map((record) => record.id) } : {}),
      ...(urls.length > 0 ? { subjectOf: urls.map((url) => ({ '@type': 'CreativeWork' as const, url })) } : {}),
      mainEntityOfPage: {
        '@type': 'WebPage',
        '@id': page,
        ...(relations.length > 0 ? { relatedLink: relations.map(({ to }) => address(`entries/${to}/`)) } : {}),
      },
    } satisfies AnyThing),
  } as const;
}

type EntryThing = (EntryData | OwnEntryData) & AnyThing & { readonly '@context': 'https://schema.org' };

/** What schema.org has for whatever there is. */
type AnyThing = Omit<Extract<Thing, { readonly '@type': 'Thing' }>, '@type'>;

/** Its type, and what only this type has. */
function ownProperties(edition: Edition, entry: Entry): EntryData | OwnEntryData {
  if (!entry.isOwn) return builtInData(entry, yearOf(edition, entry));
  const kind = edition.kinds.get(entry.kind);
  return { '@type': kind?.isOwn ? kind.schemaType : 'Thing', ...known({ identifier: entry.matter.symbol }) };
}

/** Notes speak as of the texts: the year of the last text that names an entry, or of the last text. */
function yearOf({ documents }: Edition, { mentions }: Entry): number {
  const naming = new Set(mentions.map(({ document }) => document));
  const last = documents.findLast(({ slug }) => naming.has(slug)) ?? documents.at(-1);
  return Number(last?.matter.date?.slice(0, 4));
}
