import { z } from 'zod';
import { documentSchema } from './document.ts';
import { editionSchema } from './edition.ts';
import { entrySchemas } from './entry.ts';
import { noteSchema } from './note.ts';
import { bibliographySchema } from './source.ts';

/**
 * What editors write, as JSON Schemas (draft 2020-12) by the name of the file:
 * the YAML files, and the front matter of documents, notes and each kind of entry.
 */
export function jsonSchemas(): Readonly<Record<string, object>> {
  const schemas: Record<string, z.ZodType> = {
    edition: editionSchema,
    sources: bibliographySchema,
    document: documentSchema,
    note: noteSchema,
    ...Object.fromEntries(Object.entries(entrySchemas).map(([kind, schema]) => [`entry-${kind}`, schema])),
  };
  return Object.fromEntries(
    Object.entries(schemas).map(([name, schema]) => [
      name,
      z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }),
    ]),
  );
}
