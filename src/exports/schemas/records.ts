import { z } from 'zod';

/*
 * The forms of what is downloaded: not what editors write, but what follows from
 * it. Everything is named, so that a program which reads more than this version
 * has is told so.
 */

const id = z.string().describe('An id: stable, a part of addresses.');
const iri = z.string().describe('An address; from the root of its host where the edition has none yet.');
const context = z.record(z.string(), z.json()).describe('What the keys mean, for readers of JSON-LD.');

const plainEntry = {
  id,
  kind: id.describe('The id of its kind.'),
  title: z.string(),
  aliases: z.array(z.string()).describe('Its other names.'),
  brief: z.string().describe('What it is, in a few words.'),
  gloss: z.string().describe('The same in a few sentences.'),
  facts: z.record(z.string(), z.json()).describe('Its symbol and dates, and what its kind has.'),
  relations: z
    .array(z.strictObject({ type: id, to: id.describe('The entry at the other end.') }))
    .describe('As written, without their inverses.'),
  sources: z.array(id).describe('What it rests on, by the ids of the bibliography.'),
};

export const entry = z.strictObject({ '@context': context, ...plainEntry }).describe('One entry, as JSON-LD.');

export const entries = z
  .strictObject({ '@context': context, entries: z.array(z.strictObject(plainEntry)) })
  .describe('Every entry, in the order of ids.');

const claimType = z.literal('schema:Claim');

export const claims = z
  .strictObject({
    '@context': context,
    claims: z.array(
      z.strictObject({
        type: claimType,
        id: z.string().describe('Its row in the ledger.'),
        text: z.string().describe('The claim as made.'),
        speaker: z.string().optional(),
        passages: z.array(z.strictObject({ at: iri, words: z.string() })).describe('Where the text makes it.'),
        record: z.string().describe('What the record shows.'),
        sides: z.array(z.strictObject({ type: claimType, who: z.string(), text: z.string(), sources: z.array(iri) })),
        oneSided: z.string().optional().describe('Why there is only one side.'),
        reading: z.string().optional().describe('How the editors read it.'),
        entries: z.array(iri),
        sources: z.array(iri),
        evidence: z.array(z.string()).describe('The kinds of source that it and its sides rest on.'),
        checked: z.string().describe('The day of the last check.'),
      }),
    ),
  })
  .describe('The contested claims, without a verdict.');

const annotationContext = z.literal('http://www.w3.org/ns/anno.jsonld');
const offset = z.int().nonnegative().describe('In Unicode code points of the source text.');

const target = z.strictObject({
  source: iri.describe('The source text.'),
  selector: z.tuple([
    z.strictObject({ type: z.literal('TextPositionSelector'), start: offset, end: offset }),
    z.strictObject({
      type: z.literal('TextQuoteSelector'),
      exact: z.string(),
      prefix: z.string(),
      suffix: z.string(),
    }),
  ]),
});

const annotation = z.strictObject({
  id: iri,
  type: z.literal('Annotation'),
  motivation: z.enum(['identifying', 'commenting']),
  body: z.union([
    z.strictObject({
      type: z.literal('SpecificResource'),
      source: iri.describe('The entry that the words name.'),
      purpose: z.literal('identifying'),
      'skos:note': z.string().optional().describe('Whose reading it is, where the words leave it open.'),
    }),
    z.strictObject({
      type: z.literal('TextualBody'),
      value: z.string(),
      format: z.literal('text/plain'),
      language: z.string(),
      purpose: z.literal('commenting'),
    }),
  ]),
  target: z.union([target, z.array(target)]),
});

const page = {
  id: iri,
  type: z.literal('AnnotationPage'),
  partOf: iri,
  startIndex: z.int().nonnegative(),
  items: z.array(annotation),
};

export const annotations = z
  .strictObject({
    '@context': annotationContext,
    id: iri,
    type: z.literal('AnnotationCollection'),
    label: z.string(),
    total: z.int().nonnegative(),
    first: z.union([z.strictObject(page), iri]).describe('The first page, or of several its address.'),
    last: iri,
  })
  .describe('The mentions and notes of a document: Web Annotation Data Model, section 5.');

export const annotationPage = z
  .strictObject({ '@context': annotationContext, ...page, prev: iri.optional(), next: iri.optional() })
  .describe('One page of them, where there are many.');
