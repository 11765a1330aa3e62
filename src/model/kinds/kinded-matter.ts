import { z } from 'zod';
import { commonSchema, type CommonMatter } from '../entry.ts';
import type { EntryData } from './entry-data.ts';
import { factsSchema, listFacts, type Fact } from './fact.ts';
import { builtInKinds, type BuiltInId, type Kind } from './kinds.ts';

/** What an editor writes at the head of an entry of whatever kind. */
export interface AnyMatter extends CommonMatter {
  readonly facts?: Readonly<Record<string, unknown>> | undefined;
}

/** The schema of the head of `content/entries/<kind>/<id>.mdx`. */
export function entrySchema({ facts: fields, needsFacts, ...kind }: Kind): z.ZodType<AnyMatter> {
  const isUnsound = 'isUnsound' in kind && kind.isUnsound;
  const facts = isUnsound ? z.record(z.string(), z.unknown()) : factsSchema(fields);
  return commonSchema.extend({ facts: needsFacts ? facts : facts.optional() });
}

/** The head of an entry, by its built-in kind. */
export type Matters = { readonly [K in BuiltInId]: Parameters<(typeof builtInKinds)[K]['data']>[0] };

/** The head of an entry of a built-in kind, with that kind: it tells which facts there are. */
export type BuiltInMatter<K extends BuiltInId = BuiltInId> = {
  readonly [P in K]: {
    readonly isOwn: false;
    readonly kind: P;
    readonly matter: Matters[P];
    /** All of its facts, in the order of the kind. */
    readonly facts: readonly Fact[];
  };
}[K];

/** The same of a kind of the edition's own, whose facts only the edition knows. */
export interface OwnMatter {
  readonly isOwn: true;
  readonly kind: string;
  readonly matter: AnyMatter;
  readonly facts: readonly Fact[];
}

export type KindedMatter = BuiltInMatter | OwnMatter;

/** The head of an entry with its kind. @param matter such as has passed the schema of the kind */
export function withKind(kind: Kind, matter: AnyMatter): KindedMatter {
  const facts = listFacts(kind.facts, matter.facts);
  return kind.isOwn ? { isOwn: true, kind: kind.id, matter, facts } : builtIn(kind.id, matter, facts);
}

// The type of its facts and the schema that they have passed follow from the same table.
const builtIn = <K extends BuiltInId>(kind: K, matter: AnyMatter, facts: readonly Fact[]): BuiltInMatter<K> => ({
  isOwn: false,
  kind,
  matter: matter as Matters[K],
  facts,
});

const definitions: { readonly [K in BuiltInId]: { readonly data: (matter: Matters[K], year: number) => EntryData } } =
  builtInKinds;

/**
 * What an entry of a built-in kind is to schema.org.
 * @param year as of which it is told
 */
export const builtInData = <K extends BuiltInId>({ kind, matter }: BuiltInMatter<K>, year: number): EntryData =>
  definitions[kind].data(matter, year);
