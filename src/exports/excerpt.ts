import type { Document, Edition, Entry } from '../edition/graph.ts';
import { shareLedger } from '../edition/claims.ts';
import { sourcesOfNote } from '../edition/note-sources.ts';
import { linksOf, linksOfBlocks } from '../mdx/inline.ts';
import { shareLabels } from '../wording/source-label.ts';

const made = new WeakMap<Document, Edition>();

/**
 * The edition as one document needs it: the document, the entries that its text
 * and notes speak of, and the sources of all these. Its page and its exports
 * read no more, so that they are made again only when some of it has changed.
 * Relations may end at entries that are not in it.
 */
export function excerptOf(edition: Edition, document: Document): Edition {
  const known = made.get(document);
  if (known) return known;
  const { notes, mentions, matter } = document;
  const named = new Set([
    ...mentions.map(({ entry }) => entry),
    ...matter.contents.flatMap((line) => ('entries' in line ? line.entries : [])),
    ...notes.flatMap(({ matter, text, claim }) => [
      ...matter.entries,
      ...linksOf([
        ...text,
        ...(claim ? [...claim.claim, ...claim.record, ...claim.sides.flatMap(({ says }) => says)] : []),
      ]).flatMap(({ scheme, id }) => (scheme === 'entry' ? [id] : [])),
    ]),
  ]);
  const isHere = ({ document: slug }: { readonly document: string }): boolean => slug === document.slug;
  const mentioned = Map.groupBy(mentions, ({ entry }) => entry);
  const entries = inOrder(named, edition.entryById).map((entry): Entry => ({
    ...entry,
    mentions: mentioned.get(entry.id) ?? [],
    notes: entry.notes.filter(isHere),
  }));
  const cited = new Set([
    ...notes.flatMap(sourcesOfNote),
    ...entries.flatMap(({ matter, body }) => [
      ...matter.sources,
      ...linksOfBlocks(body).flatMap(({ scheme, id }) => (scheme === 'source' ? [id] : [])),
    ]),
  ]);
  const sources = inOrder(cited, edition.sourceById).map((source) => ({
    ...source,
    citedBy: {
      entries: source.citedBy.entries.filter((id) => named.has(id)),
      notes: source.citedBy.notes.filter(isHere),
      pages: [],
    },
  }));
  const excerpt: Edition = {
    matter: edition.matter,
    kinds: edition.kinds,
    look: edition.look,
    documents: [document],
    documentBySlug: new Map([[document.slug, document]]),
    entries,
    entryById: new Map(entries.map((entry) => [entry.id, entry])),
    sources,
    sourceById: new Map(sources.map((source) => [source.id, source])),
    pages: [],
    collections: [],
    redirects: [],
  };
  shareLabels(edition, excerpt);
  shareLedger(edition, excerpt);
  made.set(document, excerpt);
  return excerpt;
}

/** Those of some ids that there are, in the order of all: that of their ids. */
const inOrder = <T>(ids: ReadonlySet<string>, all: ReadonlyMap<string, T>): T[] =>
  [...ids].sort((a, b) => (a < b ? -1 : 1)).flatMap((id) => all.get(id) ?? []);
