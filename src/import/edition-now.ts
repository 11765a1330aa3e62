import type { ContentFile } from '../edition/read/files.ts';
import { readRecords } from '../edition/read/records.ts';
import type { EditionNow } from './write/edition-now.ts';

/** What the files of an edition have already; also where they have errors. */
export function editionNow(content: readonly ContentFile[]): EditionNow {
  const { edition, kinds, entries, notes, documents, sources } = readRecords(content);
  const names = new Map<string, string | undefined>();
  for (const { id, fields } of entries)
    for (const name of [fields.title, ...(fields.aliases ?? [])])
      if (name !== undefined) names.set(name, names.has(name) && names.get(name) !== id ? undefined : id);
  return {
    language: edition?.fields.language ?? 'en',
    kinds,
    entries: new Map(entries.map(({ id, kind }) => [id, kind?.id])),
    names: new Map([...names].filter((pair): pair is [string, string] => pair[1] !== undefined)),
    taken: new Set([...entries, ...notes, ...documents].map(({ id }) => id)),
    sources: new Set(sources.map(({ id }) => id)),
  };
}
