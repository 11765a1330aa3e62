import { entrySchema } from '../../model/kinds/kinded-matter.ts';
import type { FactFields } from '../../model/kinds/fact.ts';
import type { Kind } from '../../model/kinds/kinds.ts';
import { sourceSchema } from '../../model/source.ts';
import { readBibliographyText } from '../../model/bibliography-text.ts';
import { stringify } from 'yaml';
import type { ImportedText, OwnMatter } from '../imported.ts';
import type { EditionNow } from '../edition-now.ts';
import type { Remarks } from '../remarks.ts';

/** The ids that the edition has, with what is imported. */
export interface Known {
  readonly entries: ReadonlySet<string>;
  readonly sources: ReadonlySet<string>;
}

const link = /\[((?:[^\]\\]|\\.)*)\]\((entry|source|document):([^)#]+)[^)]*\)/g;

/**
 * Text of the apparatus, or fields that hold such, with links to what isn't there as words alone.
 *
 * @param id of the entry or note that they are of
 */
export function withoutDeadLinks<T>(value: T, id: string, known: Known, remarks: Remarks): T {
  const isKnown = (scheme: string, to: string): boolean =>
    (scheme === 'entry' && known.entries.has(to)) || (scheme === 'source' && known.sources.has(to));
  const words = (text: string): string =>
    text.replace(link, (all, inner: string, scheme: string, to: string) => {
      if (isKnown(scheme, to)) return all;
      remarks.leftOut(`links of “${id}” to what neither the file nor the edition has: their words are kept`, undefined);
      return inner;
    });
  const mended = (one: unknown): unknown => {
    if (typeof one === 'string') return words(one);
    if (Array.isArray(one)) return one.map(mended);
    if (typeof one !== 'object' || one === null) return one;
    return Object.fromEntries(Object.entries(one).map(([key, inner]) => [key, mended(inner)]));
  };
  return mended(value) as T;
}

/** The head of an entry as it was exported, as far as the edition can have it; undefined where it can't. */
export function ownEntryMatter(
  { id, fields }: OwnMatter,
  kind: Kind,
  known: Known,
  remarks: Remarks,
): Readonly<Record<string, unknown>> | undefined {
  const { relations, sources, facts, ...others } = fields as {
    readonly relations?: readonly { readonly to: string }[];
    readonly sources?: readonly string[];
    readonly facts?: Readonly<Record<string, unknown>>;
  };
  const ending = relations?.filter(({ to }) => known.entries.has(to)) ?? [];
  if (relations && ending.length < relations.length)
    remarks.leftOut(`relations of “${id}” to entries that neither the file nor the edition has`, undefined);
  const cited = sources?.filter((source) => known.sources.has(source)) ?? [];
  const matter = {
    ...withoutDeadLinks(others, id, known, remarks),
    ...(facts ? { facts: typedFacts(facts, kind) } : {}),
    ...(ending.length > 0 ? { relations: ending } : {}),
    ...(cited.length > 0 ? { sources: cited } : {}),
  };
  return entrySchema(kind).safeParse(withoutGaps(matter)).success ? matter : undefined;
}

/** Facts that are numbers or flags, by their kind; XML knows words alone. */
function typedFacts(facts: Readonly<Record<string, unknown>>, kind: Kind): Record<string, unknown> {
  const fields: FactFields = kind.facts;
  const numbers = ['number', 'ordinal', 'latitude', 'longitude'];
  return Object.fromEntries(
    Object.entries(facts).map(([key, value]) => {
      const type = fields[key]?.type ?? 'text';
      if (typeof value !== 'string') return [key, value];
      return [key, type === 'flag' ? value === 'true' : numbers.includes(type) ? Number(value) : value];
    }),
  );
}

/** Fields that have a value. */
export const withoutGaps = (fields: Readonly<Record<string, unknown>>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));

/** The sources of a text that the edition hasn't, and the bibliography with them. */
export function writeSources(
  { sources = {} }: ImportedText,
  now: EditionNow,
  remarks: Remarks,
): { readonly files: Readonly<Record<string, string>>; readonly ids: ReadonlySet<string> } {
  const bibliography = readBibliographyText(now.bibliography);
  const fresh = Object.entries(sources).filter(([id]) => !now.sources.has(id) && !bibliography?.ids.has(id));
  const sound = fresh.filter(([, fields]) => sourceSchema.safeParse(fields).success);
  if (!bibliography || sound.length < fresh.length)
    remarks.leftOut('sources that sources.yaml can’t have as they are', undefined);
  if (!bibliography || sound.length === 0) return { files: {}, ids: now.sources };
  const blocks = sound.map(([id, fields]) => stringify({ [id]: fields }, { lineWidth: 120 }));
  return {
    files: { 'content/sources.yaml': bibliography.with(blocks) },
    ids: new Set([...now.sources, ...sound.map(([id]) => id)]),
  };
}
