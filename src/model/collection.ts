import { z } from 'zod';
import { idSchema } from './id.ts';
import { textSchema } from './scalar.ts';

/** What an editor writes at the head of `content/collections/<id>.mdx`; its introduction stands below. */
export const collectionSchema = z.strictObject({
  title: textSchema.describe('Its title.'),
  description: textSchema.describe('A sentence on what it holds, for lists and search engines.'),
  documents: z
    .array(idSchema)
    .min(1)
    .describe('Its documents by their slugs, in the order in which they are to be read.'),
  order: z.int().optional().describe('Its place among the collections; those without one follow, by their ids.'),
});
export type CollectionMatter = z.infer<typeof collectionSchema>;
