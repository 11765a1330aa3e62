import { z } from 'zod';
import { idSchema } from './id.ts';
import { addressSchema, dateSchema, languageSchema, textSchema } from './scalar.ts';

/**
 * Where the text comes from, how much of the published text it is, and how far it
 * was compared with it. What is compared must be named, so that nobody has to
 * take a comparison on trust.
 */
export const provenanceSchema = z
  .strictObject({
    publisher: textSchema.describe('Who published the text.'),
    number: textSchema.optional().describe("The publisher's number of the document."),
    address: addressSchema.optional().describe('Where it was published.'),
    published: textSchema.optional().describe('When and where else it was published, in a sentence.'),
    extent: z
      .enum(['whole', 'excerpt'])
      .optional()
      .describe('How much of the published text the file `source.txt` holds.'),
    compared: z
      .enum(['whole', 'part', 'not'])
      .optional()
      .describe('How much of `source.txt` was compared with the published text, and found to agree with it.'),
    collated: textSchema
      .optional()
      .describe('What was compared with the published text, and what was not, in a sentence or two.'),
  })
  .refine(({ compared, address, published }) => !isMade(compared) || (address ?? published) !== undefined, {
    path: ['compared'],
    when: isGroup,
    error: 'what it was compared with is named under “address” or “published”',
  })
  .refine(({ compared, collated }) => compared !== 'part' || collated !== undefined, {
    path: ['compared'],
    when: isGroup,
    error: 'which part was compared is said under “collated”',
  });

/** For rules on several fields, which hold also where another field is at fault. */
function isGroup({ value }: { readonly value: unknown }): boolean {
  return typeof value === 'object' && value !== null;
}

function isMade(compared: string | undefined): boolean {
  return compared === 'whole' || compared === 'part';
}

/** Words that name an entry by chance and are left unmarked on purpose. */
const unlinkedSchema = z.strictObject({
  exact: z.string().trim().min(1).describe('The words left unmarked.'),
  paragraph: z.int().positive().optional().describe('Only in this paragraph; without it, in all.'),
  why: z.string().trim().min(1).describe('The reason.'),
});

/** What the table of contents says of an exchange or section besides its title. */
const contentsLineSchema = z.union([
  z.strictObject({
    part: z.int().positive().describe('Number of the exchange or section, from 1.'),
    entries: z.array(idSchema).min(1).describe('Entries whose titles tell what it is about.'),
  }),
  z.strictObject({
    part: z.int().positive().describe('Number of the exchange or section, from 1.'),
    line: textSchema.describe('What it is about, in a few words.'),
  }),
]);
export type ContentsLine = z.infer<typeof contentsLineSchema>;

/** Ways in which a speaker may use what a mention names. */
export const stances = ['invokes', 'disputes', 'describes', 'announces'] as const;
export type Stance = (typeof stances)[number];

/** What an editor writes at the head of `content/documents/<slug>/index.mdx`. */
export const documentSchema = z.strictObject({
  title: textSchema.describe('A short title for lists and the running head.'),
  date: dateSchema.describe('The date of the document.'),
  language: languageSchema.describe('BCP 47 tag of the text: `en`, `en-GB`.'),
  dir: z.enum(['ltr', 'rtl']).optional().describe('Direction of the text; that of its language without it.'),
  description: z
    .string()
    .trim()
    .min(1)
    .optional()
    .describe('A sentence on what it is, for the cover and search engines.'),
  significance: textSchema.optional().describe('Why it is worth reading, in a sentence or two, for the cover.'),
  contents: z
    .array(contentsLineSchema)
    .default([])
    .describe(
      'What the table of contents says of an exchange or section; of the others it names what the text names there first.',
    ),
  provenance: provenanceSchema,
  rights: textSchema.describe('The rights of the text, in a sentence.'),
  unlinked: z.array(unlinkedSchema).default([]).describe('Names left unmarked on purpose.'),
});
export type DocumentMatter = z.infer<typeof documentSchema>;
