import { z } from 'zod';
import { dateSchema, textSchema } from '../scalar.ts';
import type { Labels } from './language.ts';

/**
 * A recorded vote, in numbers of members. Whether the three add up to the
 * size of the body that voted is not a matter of shape: see `checkResolutions`.
 */
const voteSchema = z.strictObject({
  for: z.int().min(0).describe('Members in favour.'),
  against: z.int().min(0).describe('Members against.'),
  abstain: z.int().min(0).describe('Members that abstained; absent members are not counted.'),
});
export type Vote = z.infer<typeof voteSchema>;

const latitudeSchema = z.number().min(-90).max(90);
const longitudeSchema = z.number().min(-180).max(180);

/** A point on the map, in decimal degrees. */
const positionSchema = z.strictObject({
  lat: latitudeSchema.describe('Latitude in decimal degrees, north positive.'),
  lon: longitudeSchema.describe('Longitude in decimal degrees, east positive.'),
});
export type Position = z.infer<typeof positionSchema>;

/** What a fact of each type holds. */
const valueSchemas = {
  text: textSchema,
  list: z.array(textSchema),
  /** One thing in words, or several. */
  texts: z.union([textSchema, z.array(textSchema)]),
  date: dateSchema,
  /** A quantity. */
  number: z.number(),
  /** The number by which a thing is called: that of a meeting. */
  ordinal: z.int().positive(),
  flag: z.boolean(),
  vote: voteSchema,
  /** A point on the map. */
  place: positionSchema,
  latitude: latitudeSchema,
  longitude: longitudeSchema,
} as const satisfies Record<string, z.ZodType>;

export type FactType = keyof typeof valueSchemas;
type Values = { readonly [T in FactType]: z.output<(typeof valueSchemas)[T]> };
const schemaOfType: { readonly [T in FactType]: z.ZodType<Values[T]> } = valueSchemas;

/** A fact that the entries of a kind may have: what it holds, and how it is shown. */
interface FieldTraits {
  readonly type: FactType;
  readonly isRequired?: boolean;
  /** Whether it stands on the one line of cards and notes, too. */
  readonly isOnLine?: boolean;
  /** What a date dates: an act, which a timeline shows, or the coming into being of a thing. */
  readonly dates?: 'act' | 'beginning';
}

/** A fact of a kind that comes with the engine. */
export interface BuiltInField extends FieldTraits {
  /** Its names in the interface; an edition may put others in their place. */
  readonly labels: Labels;
  /** Under which key `facts` of the interface's words has the label, where that isn't the fact's own. */
  readonly labelKey?: string;
  /** What it is, for the page for editors and the terms of the data. */
  readonly description: string;
  /** A date that ends what this one begins: on the line the two are a span of years, as of a life. */
  readonly until?: string;
}

/** A fact of a kind that the edition defines. */
export interface OwnField extends FieldTraits {
  /** Its name, in the language of the edition. */
  readonly label: string;
}

export type FactField = BuiltInField | OwnField;

/** The facts of a kind by their keys in the front matter, in the order in which they are shown. */
export type FactFields<F extends FactField = FactField> = Readonly<Record<string, F>>;

/** The facts of an entry as its front matter has them. */
export type FactsOf<F extends FactFields> = {
  readonly [K in keyof F as F[K] extends { readonly isRequired: true } ? K : never]: Values[F[K]['type']];
} & {
  readonly [K in keyof F as F[K] extends { readonly isRequired: true } ? never : K]?: Values[F[K]['type']] | undefined;
};

/** The schema of the facts of a kind. What it gives is `FactsOf` the same fields. */
export const factsSchema = (fields: FactFields) =>
  z.strictObject(
    Object.fromEntries(
      Object.entries(fields).map(([key, field]): [string, z.ZodType] => {
        const schema = field.isRequired ? schemaOfType[field.type] : schemaOfType[field.type].optional();
        return [key, schema.describe('label' in field ? `${field.label}.` : field.description)];
      }),
    ),
  );

/** A value of one type, told by its type. */
type Typed<T extends FactType> = { readonly [P in T]: { readonly type: P; readonly value: Values[P] } }[T];

/** A fact of an entry. */
export type Fact = Typed<FactType> & { readonly key: string; readonly field: FactField };

/** The facts of an entry that are sound, in the order of its kind. */
export function listFacts(fields: FactFields, facts: Readonly<Record<string, unknown>> = {}): Fact[] {
  return Object.entries(fields).flatMap(([key, field]): Fact[] => {
    const typed = typedFact(field.type, facts[key]);
    return typed ? [{ key, field, ...typed }] : [];
  });
}

function typedFact<T extends FactType>(type: T, value: unknown): Typed<T> | undefined {
  const { success, data } = schemaOfType[type].safeParse(value);
  return success ? { type, value: data } : undefined;
}
