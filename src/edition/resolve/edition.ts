import { readDate } from '../../model/date.ts';
import type { Finding } from '../../model/finding.ts';
import type { Edition, Page } from '../graph.ts';
import type { Records } from '../records.ts';
import { resolveDocument } from './document.ts';
import { resolveEntries } from './entries.ts';
import { resolveSources } from './sources.ts';

/**
 * Resolves the records of an edition into its graph: mentions to entries,
 * anchors to words, relations to both their ends, everything to its backlinks.
 *
 * Needs the records to be sound; where they aren't, what can't be resolved is
 * left out, and a check or the findings here say so.
 *
 * @returns no edition where `edition.yaml` couldn't be read
 */
export function resolveEdition(records: Records): {
  readonly edition: Edition | undefined;
  readonly findings: readonly Finding[];
} {
  const known = new Set(records.entries.map(({ id }) => id));
  const notes = Map.groupBy(records.notes, ({ document }) => document);
  const resolved = records.documents.map((record) => resolveDocument(record, notes.get(record.id) ?? [], known));
  const findings = resolved.flatMap((one) => one.findings);
  const documents = resolved
    .map(({ document }) => document)
    .sort((a, b) => startOf(a.matter.date) - startOf(b.matter.date) || (a.slug < b.slug ? -1 : 1));
  const entries = resolveEntries(records.entries, documents);
  const sources = resolveSources(records, documents);
  if (!records.edition) return { edition: undefined, findings };
  const edition: Edition = {
    matter: records.edition.matter,
    kinds: records.kinds,
    documents,
    documentBySlug: new Map(documents.map((document) => [document.slug, document])),
    entries,
    entryById: new Map(entries.map((entry) => [entry.id, entry])),
    sources,
    sourceById: new Map(sources.map((source) => [source.id, source])),
    pages: records.pages
      .map(({ id, matter, blocks }) => ({ id, matter, blocks }))
      .sort((a, b) => orderOf(a) - orderOf(b) || (a.id < b.id ? -1 : 1)),
  };
  return { edition: deepFreeze(edition), findings };
}

const orderOf = ({ matter }: Page): number => matter.order ?? Number.MAX_SAFE_INTEGER;

const startOf = (date: string): number => Date.parse(readDate(date)?.first ?? '0001-01-01');

function deepFreeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    Object.values(value).forEach(deepFreeze);
    if (value instanceof Map) value.forEach(deepFreeze);
  }
  return value;
}
