import { z } from 'zod';

type Json = z.core.JSONSchema.BaseSchema;

/** The keys that the groups at a path may have, of all the shapes that its schema gives them; none where there is no group. */
export function keysAt(schema: z.ZodType, path: readonly PropertyKey[]): string[] {
  const root: Json = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' });
  const shapes = path.reduce<readonly Json[]>(
    (around, key) => around.flatMap((shape) => within(shape, key)),
    shapesOf(root),
  );
  return [...new Set(shapes.flatMap(({ properties }) => Object.keys(properties ?? {})))];
}

/** What a group or list holds under a key. */
function within({ properties, items, additionalProperties }: Json, key: PropertyKey): readonly Json[] {
  const inner = typeof key === 'number' ? items : (properties?.[String(key)] ?? additionalProperties);
  return typeof inner === 'object' && !Array.isArray(inner) ? shapesOf(inner) : [];
}

const shapesOf = (schema: Json): readonly Json[] => schema.anyOf ?? schema.oneOf ?? [schema];
