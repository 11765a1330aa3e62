import { z } from 'zod';
import { optionalDownloads } from './downloads.ts';
import { idSchema } from './id.ts';
import { addressSchema, dateSchema, languageSchema, siteSchema, textSchema } from './scalar.ts';

const versionForm = { error: 'a version is three figures with full stops between them' };

/** One version of the edition, and what it changed, down to single notes. */
const changeSchema = z.strictObject({
  version: z
    .string()
    .regex(/^\d+\.\d+\.\d+$/, versionForm)
    .describe('Semantic version.'),
  date: dateSchema.describe('Its date.'),
  summary: textSchema.describe('What changed, in a sentence.'),
  details: z.array(textSchema).default([]).describe('Single changes, where a reader would want them.'),
});

/** An ORCID iD, whose last figure is a checksum of the others (ISO/IEC 7064, MOD 11-2). */
const orcidSchema = z
  .string()
  .regex(/^\d{4}-\d{4}-\d{4}-\d{3}[\dX]$/, { abort: true, error: 'an ORCID iD is four groups of four figures' })
  .refine(isOrcid, { error: 'its last figure doesn’t fit the others: one of them is mistyped' });

function isOrcid(id: string): boolean {
  const [last, ...others] = [...id.replaceAll('-', '')].reverse();
  const sum = others.reverse().reduce((total, figure) => (total + Number(figure)) * 2, 0);
  const check = (12 - (sum % 11)) % 11;
  return last === (check === 10 ? 'X' : String(check));
}

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

/** A land or region on the map: its name stands on it, without a dot. */
const areaSchema = z.strictObject({
  name: textSchema.describe('Its name.'),
  lat: z.number().min(-90).max(90).describe('Latitude of the middle of the name, in decimal degrees, north positive.'),
  lon: z
    .number()
    .min(-180)
    .max(180)
    .describe('Longitude of the middle of the name, in decimal degrees, east positive.'),
  entry: idSchema
    .optional()
    .describe('The entry that it leads to; a place of that entry is drawn as this name, not as a dot.'),
});
export type AreaMatter = z.infer<typeof areaSchema>;

/** `content/edition.yaml`: what the edition says of itself. */
export const editionSchema = z
  .strictObject({
    title: textSchema.describe('Name of the edition.'),
    subtitle: textSchema.optional().describe('A few words on what it is.'),
    description: textSchema.describe('A sentence for search engines and the cover.'),
    version: z
      .string()
      .regex(/^\d+\.\d+\.\d+$/, versionForm)
      .describe('Semantic version.'),
    date: dateSchema.describe('Date of this version: the only date that pages and exports carry.'),
    editors: z.array(textSchema).min(1).describe('Who edits it.'),
    orcid: z
      .array(
        z.strictObject({
          editor: textSchema.describe('One of the editors, as named above.'),
          id: orcidSchema.describe('Their ORCID iD: `0000-0002-1825-0097`.'),
        }),
      )
      .default([])
      .describe('ORCID iDs of the editors.'),
    doi: z
      .string()
      .regex(/^10\.\d{4,9}\/\S+$/, {
        error: 'a DOI begins with “10.”, a number and a slash, without an address before it',
      })
      .optional()
      .describe('The DOI of the edition: `10.5281/zenodo.1234567`.'),
    funders: z
      .array(
        z.strictObject({
          name: textSchema.describe('Who paid for it.'),
          grant: textSchema.optional().describe('Number or name of the grant.'),
          address: addressSchema.optional().describe('Web address of the funder.'),
        }),
      )
      .default([])
      .describe('Who paid for the edition.'),
    colophon: textSchema
      .optional()
      .describe('A sentence or two at the foot of each page: who publishes it, with whose help.'),
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
    areas: z.array(areaSchema).default([]).describe('Lands and regions whose names stand on the map.'),
    changes: z.array(changeSchema).default([]).describe('Versions, newest first.'),
  })
  .check(({ value, issues }) => {
    for (const [i, { editor }] of value.orcid.entries())
      if (!value.editors.includes(editor))
        issues.push({
          code: 'custom',
          input: editor,
          path: ['orcid', i, 'editor'],
          message: `it is one of the editors: ${value.editors.map((name) => `“${name}”`).join(', ')}`,
        });
  });

export type EditionMatter = z.infer<typeof editionSchema>;
