import { z } from 'zod';
import { textSchema } from './scalar.ts';

/** A use of such a word that takes no side. */
const exemptionSchema = z.strictObject({
  words: textSchema.describe('The words as they stand together: `sanctions regime`.'),
  why: textSchema.describe('Why they are no judgement.'),
});

/** `content/wording.yaml`: the words that an edition doesn't use in its own voice. */
export const wordingSchema = z.strictObject({
  loaded: z
    .array(textSchema)
    .default([])
    .describe(
      'Words that take a side, each form by itself; in small letters, unless the language writes it otherwise.',
    ),
  exempt: z.array(exemptionSchema).default([]).describe('Uses of these words that are no judgement.'),
});
export type WordingMatter = z.infer<typeof wordingSchema>;
