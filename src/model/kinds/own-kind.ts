import { z } from 'zod';
import { idSchema } from '../id.ts';
import { boundRelationSchema } from '../relation.ts';
import { textSchema } from '../scalar.ts';
import type { OwnField } from './fact.ts';
import type { OwnKind } from './kind-traits.ts';
import { schemaTypes } from './schema-type.ts';

const fieldSchema = z
  .strictObject({
    label: textSchema.describe('Its name on pages.'),
    type: z
      .enum(['text', 'list', 'date', 'number', 'flag', 'vote', 'place'])
      .describe('What it holds; `vote` is a group of `for`, `against`, `abstain`, `place` one of `lat`, `lon`.'),
    required: z.boolean().default(false).describe('Whether every entry of the kind must have it.'),
    line: z.boolean().default(false).describe('Whether it stands on the one line of cards and notes, too.'),
    timeline: z
      .boolean()
      .default(false)
      .describe('Of a date: whether the thing happened then, so that its entry stands on the timeline there.'),
  })
  .refine(({ type, timeline }) => type === 'date' || !timeline, {
    error: 'only a field of type “date” can stand on the timeline',
    path: ['timeline'],
  });

/** A kind of the edition's own, as `content/kinds.yaml` has it under its id. */
export const ownKindSchema = z.strictObject({
  labels: z
    .strictObject({
      one: textSchema.describe('Of one entry: `Ship`.'),
      other: textSchema.describe('Of several: `Ships`.'),
    })
    .describe('Its name on pages.'),
  essential: z
    .boolean()
    .default(false)
    .describe('Whether its entries stand in the margin from the start; the others wait for the reader’s choice.'),
  schema: z.enum(schemaTypes).default('Thing').describe('Its type in the vocabulary of schema.org.'),
  relations: z
    .array(boundRelationSchema)
    .default([])
    .describe('Relations that may end at it, besides those that may end at any kind.'),
  fields: z
    .record(z.string(), fieldSchema)
    .default({})
    .describe('The facts that its entries may have, each under its id, in the order in which they are shown.'),
});
type OwnKindMatter = z.infer<typeof ownKindSchema>;

/** The whole file. */
export const ownKindsSchema = z.record(idSchema, ownKindSchema);

/** A kind as an edition defines it. */
export function ownKind(id: string, { labels, essential, schema, relations, fields }: OwnKindMatter): OwnKind {
  const facts = Object.entries(fields).map(([key, { label, type, required, line, timeline }]) => {
    const field: OwnField = {
      type,
      label,
      isRequired: required,
      isOnLine: line,
      ...(timeline ? { dates: 'act' } : {}),
    };
    return [key, field] as const;
  });
  return {
    isOwn: true,
    id,
    names: labels,
    isEssential: essential,
    // What stands in the margin says what an exchange is about, too.
    isTelling: essential,
    isInNavigation: true,
    schemaType: schema,
    ends: relations,
    needsFacts: facts.some(([, { isRequired }]) => isRequired),
    facts: Object.fromEntries(facts),
  };
}

/**
 * A kind that is there, but whose definition couldn't be read: its entries are
 * judged by all else, since the slip is one finding, not one for each of them.
 */
export const unsoundKind = (id: string): OwnKind => ({
  isOwn: true,
  isUnsound: true,
  id,
  names: { one: id, other: id },
  schemaType: 'Thing',
  ends: boundRelationSchema.options,
  facts: {},
});

/**
 * Ids that a fact can't have: in the data of entries, and on the page that
 * explains these, they are taken.
 */
export const takenFactIds: ReadonlySet<string> = new Set([
  ...['id', 'kind', 'title', 'aliases', 'brief', 'gloss', 'facts', 'relations', 'type', 'to', 'sources', 'entries'],
  ...['symbol', 'date', 'dates'],
  ...['documents', 'all-entries', 'site', 'identifiers', 'terms', 'record-terms', 'fact-terms'],
]);
