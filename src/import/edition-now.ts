import type { ContentFile } from '../edition/read/files.ts';
import { readRecords } from '../edition/read/records.ts';
import type { Kinds } from '../model/kinds/kinds.ts';

/** What an edition has already, as far as an import must know it. */
export interface EditionNow {
  /** BCP 47. */
  readonly language: string;
  readonly kinds: Kinds;
  /** The ids of entries, with their kinds. */
  readonly entries: ReadonlyMap<string, string | undefined>;
  /** Entries by their titles and aliases; none for a name that two have. */
  readonly names: ReadonlyMap<string, string>;
  /** Every id that is taken: of entries, documents and notes. */
  readonly taken: ReadonlySet<string>;
  readonly sources: ReadonlySet<string>;
  /** Text of `sources.yaml`; undefined where there is none. */
  readonly bibliography: string | undefined;
}

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
    bibliography: content.find(({ path }) => path === 'content/sources.yaml')?.text,
  };
}
