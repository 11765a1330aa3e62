import { z } from 'zod';
import { collectionSchema } from './collection.ts';
import { documentSchema } from './document.ts';
import { editionSchema } from './edition.ts';
import { entrySchema } from './kinds/kinded-matter.ts';
import { builtInKinds } from './kinds/kinds.ts';
import { ownKindsSchema } from './kinds/own-kind.ts';
import { lookSchema } from './look.ts';
import { noteSchema } from './note.ts';
import { pageSchema } from './page.ts';
import { movedPattern, movedPlacePattern } from './redirects.ts';
import { bibliographySchema } from './source.ts';
import { wordingSchema } from './wording.ts';

/**
 * What editors write, as JSON Schemas (draft 2020-12) by the name of the file:
 * the YAML files, and the front matter of documents, notes, pages, collections and each kind of entry that comes with the engine.
 */
export function jsonSchemas(): Readonly<Record<string, object>> {
  const schemas: Record<string, z.ZodType> = {
    edition: editionSchema,
    sources: bibliographySchema,
    kinds: ownKindsSchema,
    wording: wordingSchema,
    look: lookSchema,
    redirects: z.record(z.string().regex(movedPattern).or(z.string().regex(movedPlacePattern)), z.string()),
    page: pageSchema,
    document: documentSchema,
    collection: collectionSchema,
    note: noteSchema,
    ...Object.fromEntries(Object.values(builtInKinds).map((kind) => [`entry-${kind.id}`, entrySchema(kind)])),
  };
  return Object.fromEntries(
    Object.entries(schemas).map(([name, schema]) => [
      name,
      z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }),
    ]),
  );
}
