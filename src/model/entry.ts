import { z } from 'zod';
import { idSchema } from './id.ts';
import type { EntryKind } from './kind.ts';
import { relationSchema } from './relation.ts';
import { dateSchema, textSchema } from './scalar.ts';

/**
 * A recorded vote, in numbers of members. Whether the three add up to the
 * Council of that year is not a matter of shape: see `checkVote`.
 */
export const voteSchema = z.strictObject({
  for: z.int().min(0).describe('Members in favour.'),
  against: z.int().min(0).describe('Members against.'),
  abstain: z.int().min(0).describe('Members that abstained; absent members are not counted.'),
});
export type Vote = z.infer<typeof voteSchema>;

const resolutionFactsSchema = z.strictObject({
  adopted: dateSchema.describe('Day of adoption.'),
  meeting: z.int().positive().optional().describe('Number of the meeting of the Council.'),
  vote: voteSchema.optional().describe('The recorded vote.'),
  chapterVII: z.boolean().optional().describe('Whether it acts under Chapter VII of the Charter.'),
});

const agreementFactsSchema = z.strictObject({
  signed: dateSchema.optional().describe('Day of signature, or of issue for a statement.'),
  place: textSchema.optional().describe('Where it was signed or issued.'),
  parties: z.array(textSchema).optional().describe('Who signed or issued it.'),
  status: textSchema.optional().describe('Its standing on the date of the document, in a few words.'),
});

const organisationFactsSchema = z.strictObject({
  founded: dateSchema.optional().describe('When it was set up.'),
  seat: textSchema.optional().describe('Where it sits.'),
  members: z
    .union([textSchema, z.array(textSchema)])
    .optional()
    .describe('How many members, or which.'),
});

const personFactsSchema = z.strictObject({
  born: dateSchema.optional().describe('Date of birth.'),
  died: dateSchema.optional().describe('Date of death.'),
  offices: z.array(textSchema).optional().describe('Offices held, each with its years.'),
});

const placeFactsSchema = z.strictObject({
  lat: z.number().min(-90).max(90).describe('Latitude in decimal degrees, north positive.'),
  lon: z.number().min(-180).max(180).describe('Longitude in decimal degrees, east positive.'),
});

const eventFactsSchema = z.strictObject({
  place: textSchema.optional().describe('Where it happened.'),
  participants: z.array(textSchema).optional().describe('Who took part.'),
});

const equipmentFactsSchema = z.strictObject({
  operator: textSchema.optional().describe('Who operates it.'),
  introduced: dateSchema.optional().describe('When it came into use.'),
});

const termFactsSchema = z.strictObject({});

/** The typed facts of each kind. */
export const factsSchemas = {
  agreement: agreementFactsSchema,
  resolution: resolutionFactsSchema,
  organisation: organisationFactsSchema,
  person: personFactsSchema,
  place: placeFactsSchema,
  event: eventFactsSchema,
  term: termFactsSchema,
  equipment: equipmentFactsSchema,
} as const satisfies Record<EntryKind, z.ZodType>;

export type FactsOf<K extends EntryKind> = z.infer<(typeof factsSchemas)[K]>;

const commonShape = {
  title: textSchema.describe('The name under which the entry stands, in the form its own bearer uses.'),
  aliases: z.array(textSchema).default([]).describe('Other names, abbreviations, spellings and symbols.'),
  brief: z.string().trim().min(1).describe('At most 20 words, for margin, lists and search.'),
  gloss: z.string().trim().min(1).describe('At most 70 words, for card and opened note; stands alone.'),
  symbol: textSchema.optional().describe('The official symbol: `S/RES/2254 (2015)`.'),
  date: dateSchema.optional().describe('When it was or began; a span as `2016-06-02/2016-06-20`.'),
  dates: z.array(dateSchema).optional().describe('Several dates, where one will not do.'),
  relations: z.array(relationSchema).default([]).describe('Relations to other entries.'),
  sources: z.array(idSchema).default([]).describe('Sources of what it says, by their ids in `sources.yaml`.'),
};

/** What an editor writes at the head of `content/entries/<kind>/<id>.mdx`. */
export const entrySchemas = {
  agreement: z.strictObject({ ...commonShape, facts: agreementFactsSchema.optional() }),
  resolution: z.strictObject({ ...commonShape, facts: resolutionFactsSchema.optional() }),
  organisation: z.strictObject({ ...commonShape, facts: organisationFactsSchema.optional() }),
  person: z.strictObject({ ...commonShape, facts: personFactsSchema.optional() }),
  place: z.strictObject({ ...commonShape, facts: placeFactsSchema }),
  event: z.strictObject({ ...commonShape, facts: eventFactsSchema.optional() }),
  term: z.strictObject({ ...commonShape, facts: termFactsSchema.optional() }),
  equipment: z.strictObject({ ...commonShape, facts: equipmentFactsSchema.optional() }),
} as const satisfies Record<EntryKind, z.ZodType>;

export type EntryMatter<K extends EntryKind = EntryKind> = z.infer<(typeof entrySchemas)[K]>;
