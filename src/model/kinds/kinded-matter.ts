import { z } from 'zod';
import { commonSchema, type CommonMatter } from '../entry.ts';
import type { EntryData } from './entry-data.ts';
import { factsSchema, listFacts, type Fact } from './fact.ts';
import type { OwnKind } from './kind-traits.ts';
import { builtInKinds, type BuiltInId, type Kind } from './kinds.ts';

/** What an editor writes at the head of an entry, by its kind. */
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
  readonly matter: CommonMatter & { readonly facts?: Readonly<Record<string, unknown>> | undefined };
  readonly facts: readonly Fact[];
}

export type KindedMatter = BuiltInMatter | OwnMatter;

/** The schema of what an editor writes at the head of `content/entries/<kind>/<id>.mdx`. */
export const entrySchema = (kind: Kind): z.ZodType<KindedMatter> =>
  kind.isOwn ? ownSchema(kind) : builtInSchema(kind.id);

function builtInSchema<K extends BuiltInId>(id: K): z.ZodType<BuiltInMatter<K>> {
  const { facts: fields, needsFacts } = builtInKinds[id];
  const facts = factsSchema(fields);
  const schema: z.ZodType = commonSchema.extend({ facts: needsFacts ? facts : facts.optional() });
  // The type that the table of fields has and the schema that is made of it say the same.
  return (schema as z.ZodType<Matters[K]>).transform(
    (matter): BuiltInMatter<K> => ({
      isOwn: false,
      kind: id,
      matter,
      facts: listFacts(fields, matter.facts ?? {}),
    }),
  );
}

function ownSchema({ id, facts: fields, needsFacts, isUnsound }: OwnKind): z.ZodType<OwnMatter> {
  const facts = isUnsound ? z.record(z.string(), z.unknown()) : factsSchema(fields);
  return commonSchema.extend({ facts: needsFacts ? facts : facts.optional() }).transform(
    (matter): OwnMatter => ({
      isOwn: true,
      kind: id,
      matter,
      facts: listFacts(fields, matter.facts ?? {}),
    }),
  );
}

const definitions: { readonly [K in BuiltInId]: { readonly data: (matter: Matters[K], year: number) => EntryData } } =
  builtInKinds;

/**
 * What an entry of a built-in kind is to schema.org.
 * @param year as of which it is told
 */
export const builtInData = <K extends BuiltInId>({ kind, matter }: BuiltInMatter<K>, year: number): EntryData =>
  definitions[kind].data(matter, year);
