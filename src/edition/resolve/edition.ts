import { readDate } from '../../model/date.ts';
import type { Collection, Document, Edition, Page } from '../graph.ts';
import type { Records } from '../records.ts';
import { resolveDocument } from './document.ts';
import { resolveEntries } from './entries.ts';
import { isSound, isSoundDocument, isSoundEntry } from './sound.ts';
import { resolveSources } from './sources.ts';
import { withVersions } from './versions.ts';

/**
 * Resolves the records of an edition into its graph: mentions to entries,
 * anchors to words, relations to both their ends, everything to its backlinks.
 * What isn't sound is left out: a finding says why.
 *
 * @returns undefined where `edition.yaml` isn't sound
 */
export function resolveEdition(records: Records): Edition | undefined {
  const matter = records.edition?.matter;
  if (!matter) return undefined;
  const known = records.entries.filter(isSoundEntry);
  const ids = new Set(known.map(({ id }) => id));
  const notes = Map.groupBy(records.notes.filter(isSound), ({ document }) => document);
  const sorted = records.documents
    .filter(isSoundDocument)
    .map((record) => resolveDocument(record, notes.get(record.id) ?? [], ids, records.redirects))
    .sort((a, b) => compare(placeOf(a), placeOf(b)) || (a.slug < b.slug ? -1 : 1));
  const documents = withVersions(sorted);
  const documentBySlug = new Map(documents.map((document) => [document.slug, document]));
  const entries = resolveEntries(known, documents);
  const prose = [
    ...records.collections.filter(isSound).map((one) => ({ ...one, page: `collections/${one.id}/` })),
    ...records.pages.filter(isSound).map((one) => ({ ...one, page: `${one.id}/` })),
  ].map(({ page, matter: { title }, blocks }) => ({ page, title, blocks }));
  const sources = resolveSources(records.sources.filter(isSound), known, documents, prose);
  return deepFreeze({
    matter,
    kinds: records.kinds,
    look: records.look?.matter ?? { colours: {}, fonts: [] },
    documents,
    documentBySlug,
    entries,
    entryById: new Map(entries.map((entry) => [entry.id, entry])),
    sources,
    sourceById: new Map(sources.map((source) => [source.id, source])),
    pages: records.pages
      .filter(isSound)
      .map(({ id, matter, blocks }) => ({ id, matter, blocks }))
      .sort(inOrder),
    collections: records.collections
      .filter(isSound)
      .map(({ id, matter, blocks }) => {
        const listed = matter.documents.flatMap((slug) => documentBySlug.get(slug) ?? []);
        return { id, matter, blocks, documents: listed };
      })
      .sort(inOrder),
    redirects: records.redirects.map(({ from, to }) => ({ from, to })),
  });
}

const inOrder = (a: Page | Collection, b: Page | Collection): number =>
  (a.matter.order ?? Number.MAX_SAFE_INTEGER) - (b.matter.order ?? Number.MAX_SAFE_INTEGER) || (a.id < b.id ? -1 : 1);

/** The order that the editor gives comes first, then the dates; undated documents are the last. */
const placeOf = ({ matter }: Document): readonly number[] => [
  matter.order ?? Number.MAX_SAFE_INTEGER,
  matter.date === undefined ? Number.MAX_SAFE_INTEGER : Date.parse(readDate(matter.date)?.first ?? '0001-01-01'),
];

const compare = ([a = 0, b = 0]: readonly number[], [c = 0, d = 0]: readonly number[]): number => a - c || b - d;

function deepFreeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    Object.values(value).forEach(deepFreeze);
    if (value instanceof Map) value.forEach(deepFreeze);
  }
  return value;
}
