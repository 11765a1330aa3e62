import { z } from 'zod';
import { idSchema } from './id.ts';
import { addressSchema, dateSchema, languageSchema, textSchema } from './scalar.ts';

/** Sorts of source, in the order in which the bibliography shows them. */
export const sourceClasses = ['official', 'reference', 'press'] as const;
export type SourceClass = (typeof sourceClasses)[number];

const nameSchema = z.union([
  z.strictObject({ family: textSchema, given: textSchema.optional() }),
  z.strictObject({ literal: textSchema }),
]);

/**
 * One item of the bibliography: fields of CSL-JSON (citation-style-language/schema,
 * csl-data.json) with dates as ISO strings, and two of our own, `class` and `checked`.
 */
export const sourceSchema = z.strictObject({
  type: z
    .enum([
      'treaty',
      'legislation',
      'report',
      'webpage',
      'article',
      'article-journal',
      'article-newspaper',
      'book',
      'chapter',
      'speech',
      'interview',
      'personal_communication',
      'entry-encyclopedia',
      'post-weblog',
      'document',
      'dataset',
      'motion_picture',
    ])
    .describe('CSL type.'),
  title: textSchema.describe('Title as printed.'),
  author: z.array(nameSchema).optional().describe('Persons (`family`, `given`) or bodies (`literal`).'),
  issued: dateSchema.optional().describe('Date of issue.'),
  publisher: textSchema.optional().describe('Publisher.'),
  'container-title': textSchema.optional().describe('The larger work it stands in.'),
  number: textSchema.optional().describe('Official symbol or number.'),
  volume: textSchema.optional().describe('Volume.'),
  page: textSchema.optional().describe('Pages.'),
  label: textSchema
    .optional()
    .describe('Name in short citations, where that of the maker is long; the year is added to it.'),
  language: languageSchema.optional().describe('BCP 47 tag, where not the language of the edition.'),
  URL: addressSchema.optional().describe('Permanent address.'),
  note: textSchema.optional().describe('Anything a reader should know of it.'),
  class: z.enum(sourceClasses).describe('`official`, `reference` or `press`.'),
  checked: z
    .strictObject({
      how: z
        .enum(['seen', 'copy', 'known'])
        .describe('`seen` at its address; `copy`: seen in a copy elsewhere; `known` to exist but not seen.'),
      on: dateSchema.describe('The day of the check.'),
    })
    .describe('When and how it was checked.'),
});
export type Source = z.infer<typeof sourceSchema>;

/** `content/sources.yaml`: the bibliography, keyed by id. */
export const bibliographySchema = z.record(idSchema, sourceSchema);
