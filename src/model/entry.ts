import { z } from 'zod';
import { idSchema } from './id.ts';
import type { FactFields, FactsOf } from './kinds/fact.ts';
import { mostWords } from './lengths.ts';
import { relationSchema } from './relation.ts';
import { addressSchema, dateSchema, textSchema } from './scalar.ts';

/** A public authority's record of the same thing, and the day on which it was last seen to be that. */
const sameAsSchema = z.strictObject({
  id: addressSchema.describe('Address of the record: Wikidata, GeoNames, VIAF, a library.'),
  checked: dateSchema.describe('The day on which it was last compared with the entry.'),
});

/** What an editor writes at the head of any entry; beside it stand the `facts` of its kind. */
export const commonSchema = z.strictObject({
  title: textSchema.describe('The name under which the entry stands, in the form its own bearer uses.'),
  aliases: z.array(textSchema).default([]).describe('Other names, abbreviations, spellings and symbols.'),
  brief: z.string().trim().min(1).describe(`At most ${mostWords.brief} words, for margin, lists and search.`),
  gloss: z.string().trim().min(1).describe(`At most ${mostWords.gloss} words, for card and opened note; stands alone.`),
  symbol: textSchema.optional().describe('The official symbol: `S/RES/2254 (2015)`.'),
  date: dateSchema.optional().describe('When it was or began; a span as `2016-06-02/2016-06-20`.'),
  dates: z.array(dateSchema).optional().describe('Several dates, where one will not do.'),
  relations: z.array(relationSchema).default([]).describe('Relations to other entries.'),
  sources: z.array(idSchema).default([]).describe('Sources of what it says, by their ids in `sources.yaml`.'),
  document: idSchema
    .optional()
    .describe('The document of this edition that it is, by its slug: the entry leads to its text.'),
  sameAs: z
    .array(sameAsSchema)
    .default([])
    .describe('Records of the same thing that authorities keep; none that was not seen.'),
});
export type CommonMatter = z.infer<typeof commonSchema>;

/** The head of an entry with the facts of its kind. */
export type MatterOf<F extends FactFields, NeedsFacts extends boolean> = CommonMatter &
  (NeedsFacts extends true ? { readonly facts: FactsOf<F> } : { readonly facts?: FactsOf<F> | undefined });
