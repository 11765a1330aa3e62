import { z } from 'zod';
import { dateSchema, languageSchema } from '../../model/scalar.ts';

/** What may stand in a field. */
export type Form =
  | { readonly type: 'text' | 'date' | 'id' | 'address' | 'language' | 'number' | 'whole' | 'flag' | 'group' }
  | { readonly type: 'list'; readonly of: Form }
  | { readonly type: 'choice'; readonly values: readonly string[] }
  | { readonly type: 'either'; readonly forms: readonly Form[] };

/** A field of the front matter or of a YAML file, as its schema has it. */
export interface Field {
  /** Its path: `provenance.publisher`; `relations[].type` for each of a list, `fields.<id>.label` for each under an id. */
  readonly name: string;
  readonly form: Form;
  /** Within the group that it belongs to; `some` where the group takes one of several shapes. */
  readonly isRequired: boolean | 'some';
  /** Markdown code spans allowed; empty where the group says it. */
  readonly description: string;
}

type Json = z.core.JSONSchema.BaseSchema;

/** Every field of a schema in the order of the schema, groups before what is in them. */
export function fieldsOf(schema: z.ZodType): Field[] {
  return within(toJson(schema), '', true);
}

/** The schema as JSON Schema of what an editor writes, with `format` for the scalars that it can't tell apart. */
const toJson = (schema: z.ZodType): Json =>
  z.toJSONSchema(schema, {
    io: 'input',
    unrepresentable: 'any',
    override: ({ zodSchema, jsonSchema }) => {
      const origins = originsOf(zodSchema);
      if (origins.has(dateSchema)) jsonSchema.format = 'edtf';
      if (origins.has(languageSchema)) jsonSchema.format = 'language';
    },
  });

/** A schema and those that it was derived from by `describe`. */
function originsOf(schema: z.core.$ZodType): ReadonlySet<z.core.$ZodType> {
  const origins = new Set<z.core.$ZodType>();
  for (let origin: z.core.$ZodType | undefined = schema; origin; origin = origin._zod.parent) origins.add(origin);
  return origins;
}

function within(json: Json, path: string, isOne: boolean): Field[] {
  const shapes = branchesOf(json).filter((branch) => branch.properties !== undefined);
  const fields = new Map<string, Field>();
  for (const shape of shapes) {
    for (const [key, property] of Object.entries(shape.properties ?? {})) {
      const inner = property as Json;
      const name = path === '' ? key : `${path}.${key}`;
      const isRequired = shape.required?.includes(key) === true && (isOne || shapes.length === 1 ? true : 'some');
      const known = fields.get(name);
      if (known) {
        // The branches of a union differ in the constant that tells them apart.
        fields.set(name, { ...known, form: joined(known.form, formOf(inner)) });
        continue;
      }
      fields.set(name, { name, form: formOf(inner), isRequired, description: inner.description ?? '' });
      const [element] = branchesOf(inner).flatMap((branch) => (branch.type === 'array' ? [branch.items as Json] : []));
      const [member] = branchesOf(inner).flatMap((branch) => membersOf(branch));
      const deeper = element
        ? within(element, `${name}[]`, false)
        : member
          ? within(member, `${name}.<id>`, false)
          : within(inner, name, false);
      for (const field of deeper) fields.set(field.name, field);
    }
  }
  return [...fields.values()];
}

/** What a group holds whose keys are ids. */
const membersOf = ({ additionalProperties }: Json): readonly Json[] =>
  typeof additionalProperties === 'object' && !Array.isArray(additionalProperties) ? [additionalProperties] : [];

const branchesOf = (json: Json): readonly Json[] =>
  ((json.anyOf ?? json.oneOf) as readonly Json[] | undefined) ?? [json];

function formOf(json: Json): Form {
  if (json.const !== undefined) return { type: 'choice', values: [String(json.const)] };
  if (json.enum) return { type: 'choice', values: json.enum.map(String) };
  const branches = branchesOf(json);
  if (branches.length > 1 && branches.some((branch) => branch.properties === undefined))
    return { type: 'either', forms: branches.map(formOf) };
  if (branches.length > 1 || json.properties || membersOf(json).length > 0) return { type: 'group' };
  if (json.type === 'array') return { type: 'list', of: formOf(json.items as Json) };
  if (json.type === 'boolean') return { type: 'flag' };
  if (json.type === 'integer') return { type: 'whole' };
  if (json.type === 'number') return { type: 'number' };
  if (json.format === 'edtf') return { type: 'date' };
  if (json.format === 'language') return { type: 'language' };
  if (json.format === 'uri') return { type: 'address' };
  return { type: json.pattern?.startsWith('^[a-z0-9]+') ? 'id' : 'text' };
}

const joined = (a: Form, b: Form): Form =>
  a.type === 'choice' && b.type === 'choice' ? { type: 'choice', values: [...new Set([...a.values, ...b.values])] } : a;
