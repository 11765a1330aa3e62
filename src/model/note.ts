import { z } from 'zod';
import { idSchema } from './id.ts';
import { mostWords } from './lengths.ts';
import { dateSchema } from './scalar.ts';

/** The types of editorial note, in the order in which lists show them. */
export const noteTypes = ['wording', 'identification', 'claim', 'context'] as const;
export type NoteType = (typeof noteTypes)[number];

/**
 * The words of the document that a note is about: a TextQuoteSelector within
 * one paragraph. They are found exactly or not at all.
 */
export const anchorSchema = z.strictObject({
  paragraph: z.int().positive().describe('Number of the paragraph, from 1.'),
  exact: z.string().trim().min(1).describe('The words, exactly as the source has them.'),
  occurrence: z.int().positive().optional().describe('Which one, from 1, where they stand more than once.'),
});
export type Anchor = z.infer<typeof anchorSchema>;

/** What one party says about a contested claim. */
export const sideSchema = z.strictObject({
  who: z.string().trim().min(1).describe('The party, by name.'),
  says: z.string().trim().min(1).describe('Its position, in its own terms.'),
  sources: z.array(idSchema).min(1).describe('Where it said so.'),
});
export type Side = z.infer<typeof sideSchema>;

const commonShape = {
  brief: z
    .string()
    .trim()
    .min(1)
    .optional()
    .describe(`At most ${mostWords.brief} words, for the margin where space is short.`),
  anchors: z
    .array(anchorSchema)
    .min(1)
    .describe('The words it is about; they may overlap mentions and lie in several paragraphs.'),
  entries: z.array(idSchema).default([]).describe('Entries that it draws on.'),
  sources: z.array(idSchema).default([]).describe('Sources of what it says.'),
};

const plainSchema = <const T extends Exclude<NoteType, 'claim'>>(type: T) =>
  z.strictObject({ type: z.literal(type), ...commonShape });

export const claimSchema = z.strictObject({
  type: z.literal('claim'),
  ...commonShape,
  claim: z.string().trim().min(1).describe('The claim, as the text makes it.'),
  record: z.string().trim().min(1).describe('What the record shows.'),
  sides: z.array(sideSchema).default([]).describe('What each party says.'),
  oneSided: z.string().trim().min(1).optional().describe('Why only one side could be given.'),
  checked: dateSchema.describe('The day on which the record was last checked.'),
});

/** What an editor writes at the head of `content/documents/<slug>/notes/<id>.mdx`. */
export const noteSchema = z.discriminatedUnion('type', [
  plainSchema('wording'),
  plainSchema('identification'),
  claimSchema,
  plainSchema('context'),
]);
export type NoteMatter = z.infer<typeof noteSchema>;
export type ClaimMatter = Extract<NoteMatter, { readonly type: 'claim' }>;
export type PlainNoteMatter = Exclude<NoteMatter, ClaimMatter>;
