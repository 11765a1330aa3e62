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
    publisher: textSchema.optional().describe('Who published the text, where it was published.'),
    number: textSchema.optional().describe("The publisher's number of the document."),
    address: addressSchema.optional().describe('Where it was published.'),
    published: textSchema.optional().describe('When and where else it was published, in a sentence.'),
    extent: z.enum(['whole', 'excerpt']).optional().describe('How much of the text the file `source.txt` holds.'),
    omitted: textSchema.optional().describe('Of an excerpt: what was left out, in a sentence.'),
    compared: z
      .enum(['whole', 'part', 'not'])
      .optional()
      .describe('How much of `source.txt` was compared with the published text, and found to agree with it.'),
    collated: textSchema
      .optional()
      .describe('What was compared with the published text, and what was not, in a sentence or two.'),
  })
  .refine(({ extent, omitted }) => omitted === undefined || extent === 'excerpt', {
    path: ['omitted'],
    when: isGroup,
    error: 'what was left out is said of an excerpt: write “extent: excerpt”',
  })
  .refine(({ compared, collated }) => compared !== 'part' || collated !== undefined, {
    path: ['compared'],
    when: isGroup,
    error: 'which part was compared is said under “collated”',
  });

/** What says where a text comes from; a rule may see it before it is known to be sound. */
interface Origin {
  readonly archive?: string | undefined;
  readonly provenance?: Partial<z.infer<typeof provenanceSchema>> | null | undefined;
}

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

/** What a version is to the document whose version it is: its original, a translation of it, or another witness of its text. */
export const versionRoles = ['original', 'translation', 'witness'] as const;
export type VersionRole = (typeof versionRoles)[number];

/** A paragraph by its number, or several in a row. */
const spanSchema = textSchema.refine((text) => /^[1-9]\d*(?:-[1-9]\d*)?$/.test(text), {
  error: 'paragraphs are a number, or the first and the last with a hyphen between: “3-5”',
});

/** Paragraphs of a version and of its document that belong together, where they aren't one and one. */
const alignedSchema = z
  .strictObject({
    here: spanSchema.optional().describe('Paragraphs of this version: `3`, `3-5`; none where it has left some out.'),
    there: spanSchema.optional().describe('Paragraphs of the document; none where this version has more.'),
  })
  .refine(({ here, there }) => here !== undefined || there !== undefined, {
    error: 'it names paragraphs on one side at least',
  });

/** Whose version a document is. */
const versionSchema = z
  .strictObject({
    of: idSchema.describe('Slug of the document whose version it is.'),
    as: z
      .enum(versionRoles)
      .describe('What it is to that document: its original, a translation of it, or another witness of its text.'),
    siglum: textSchema.optional().describe('Of a witness: the letter or short name by which variants name it.'),
    aligned: z
      .array(alignedSchema)
      .default([])
      .describe('Paragraphs that belong together, where they aren’t one and one; those between are.'),
  })
  .refine(({ as, siglum }) => (as === 'witness') === (siglum !== undefined), {
    path: ['siglum'],
    when: isGroup,
    error: 'a witness has a siglum, and nothing else has one',
  });
export type VersionMatter = z.infer<typeof versionSchema>;

/** Ways in which a speaker may use what a mention names. */
export const stances = ['invokes', 'disputes', 'describes', 'announces'] as const;
export type Stance = (typeof stances)[number];

/**
 * What an editor writes at the head of `content/documents/<slug>/index.mdx`. A
 * document has the fields that its archive or publisher gives for it; but it
 * says where it comes from, and what a comparison was made with.
 */
export const documentSchema = z
  .strictObject({
    title: textSchema.describe('A short title for lists and the running head.'),
    kind: textSchema.optional().describe('What it is, in a word or two: a letter, a memorandum.'),
    author: textSchema.optional().describe('Who wrote it.'),
    recipient: textSchema.optional().describe('To whom it was written.'),
    place: textSchema.optional().describe('Where it was written.'),
    date: dateSchema
      .optional()
      .describe(
        'The date of the document, also an uncertain one (`1815-06?`), an approximate one (`1815~`) or a span (`1815-06/1815-07`). Without it the document is undated.',
      ),
    order: z.int().optional().describe('Its place among the documents; those without one follow, by their dates.'),
    archive: textSchema.optional().describe('Archive or library that holds it.'),
    shelfmark: textSchema.optional().describe('By which the archive finds it: collection, box, folio.'),
    series: textSchema.optional().describe('Series or volume in which it was published, with its number there.'),
    language: languageSchema.describe('BCP 47 tag of the text: `en`, `en-GB`.'),
    translatedFrom: languageSchema.optional().describe('BCP 47 tag of the language that the text was translated from.'),
    translator: textSchema.optional().describe('Who translated it.'),
    dir: z.enum(['ltr', 'rtl']).optional().describe('Direction of the text; that of its language without it.'),
    paragraphs: z
      .enum(['lines', 'blocks'])
      .default('lines')
      .describe(
        'What a paragraph of `source.txt` is: each of its lines, or each block of lines between empty ones, for a text whose lines are broken as on paper.',
      ),
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
    provenance: provenanceSchema.default({}),
    rights: textSchema.describe('The rights of the text, in a sentence.'),
    version: versionSchema.optional().describe('Of a version of another document: whose, and what it is to that.'),
    unlinked: z.array(unlinkedSchema).default([]).describe('Names left unmarked on purpose.'),
  })
  .refine(
    ({ archive, provenance }: Origin) =>
      archive !== undefined ||
      [provenance?.publisher, provenance?.address, provenance?.published].some((one) => one !== undefined),
    {
      path: ['provenance'],
      when: isGroup,
      error: 'where the text comes from is said under “archive”, or who published it under “publisher”',
    },
  )
  .refine(
    ({ archive, provenance }: Origin) =>
      archive !== undefined ||
      !isMade(provenance?.compared) ||
      (provenance?.address ?? provenance?.published) !== undefined,
    {
      path: ['provenance', 'compared'],
      when: isGroup,
      error: 'what it was compared with is named under “archive”, “address” or “published”',
    },
  )
  .refine(({ translator, translatedFrom }) => translator === undefined || translatedFrom !== undefined, {
    path: ['translator'],
    when: isGroup,
    error: 'the language of the original is said under “translatedFrom”',
  });
export type DocumentMatter = z.infer<typeof documentSchema>;
