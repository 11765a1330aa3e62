import { z } from 'zod';
import { optionalDownloads } from './downloads.ts';
import { idSchema } from './id.ts';
import { addressSchema, dateSchema, languageSchema, siteSchema, textSchema } from './scalar.ts';

/** One version of the edition, and what it changed, down to single notes. */
const changeSchema = z.strictObject({
  version: z
    .string()
    .regex(/^\d+\.\d+\.\d+$/)
    .describe('Semantic version.'),
  date: dateSchema.describe('Its date.'),
  summary: textSchema.describe('What changed, in a sentence.'),
  details: z.array(textSchema).default([]).describe('Single changes, where a reader would want them.'),
});

/** The passage that the cover shows, with one entry and one note open beside it. */
const coverSchema = z.strictObject({
  document: idSchema.describe('The document that it is from.'),
  paragraph: z
    .int()
    .positive()
    .describe('Number of its paragraph; the sentences around the words of entry and note show.'),
  entry: idSchema.describe('The entry that is open: one that the paragraph mentions.'),
  note: idSchema.describe('The editorial note that is open: one about words of the paragraph.'),
});
export type CoverMatter = z.infer<typeof coverSchema>;

/** `content/edition.yaml`: what the edition says of itself. */
export const editionSchema = z.strictObject({
  title: textSchema.describe('Name of the edition.'),
  subtitle: textSchema.optional().describe('A few words on what it is.'),
  description: textSchema.describe('A sentence for search engines and the cover.'),
  version: z
    .string()
    .regex(/^\d+\.\d+\.\d+$/)
    .describe('Semantic version.'),
  date: dateSchema.describe('Date of this version: the only date that pages and exports carry.'),
  editors: z.array(textSchema).min(1).describe('Who edits it.'),
  licences: z
    .strictObject({
      notes: textSchema.describe('Licence of entries and notes.'),
      code: textSchema.describe('Licence of the engine.'),
    })
    .describe('Licences; the rights of a text stand with its document.'),
  language: languageSchema.describe('BCP 47 tag of the apparatus.'),
  dir: z.enum(['ltr', 'rtl']).optional().describe('Direction of the apparatus; that of its language without it.'),
  site: siteSchema
    .optional()
    .describe(
      'Address of the published edition. The environment variable SITE goes before it; without either, or with a reserved name such as `edition.example`, pages give no address.',
    ),
  repository: addressSchema.optional().describe('Where errors can be reported.'),
  withoutDownloads: z
    .array(z.enum(optionalDownloads))
    .default([])
    .describe('Downloads that are not made; without it, all are.'),
  cover: coverSchema
    .optional()
    .describe(
      'The passage that the cover shows, with an entry and a note open; without it, the first answer or paragraph that has both.',
    ),
  changes: z.array(changeSchema).default([]).describe('Versions, newest first.'),
});
export type EditionMatter = z.infer<typeof editionSchema>;
