import { z } from 'zod';
import { idSchema } from './id.ts';
import { entryKinds, type EntryKind } from './kind.ts';

interface RelationRule {
  /** The name of the same relation, read from its other end. */
  readonly inverse: string;
  /** The kinds that its end may have. */
  readonly to: readonly EntryKind[];
}

const anything: readonly EntryKind[] = entryKinds;
const texts: readonly EntryKind[] = ['agreement', 'resolution', 'term'];

/**
 * The closed list of relations. An author writes the type on the left, from the
 * entry that has the relation to the entry it ends at; the inverse is derived.
 */
export const relationTypes = {
  amends: { inverse: 'amended-by', to: texts },
  authorises: { inverse: 'authorised-by', to: anything },
  concerns: { inverse: 'concerned-by', to: anything },
  'contrasts-with': { inverse: 'contrasts-with', to: anything },
  'created-by': { inverse: 'created', to: anything },
  designates: { inverse: 'designated-by', to: ['organisation', 'person'] },
  endorses: { inverse: 'endorsed-by', to: ['agreement', 'resolution', 'organisation', 'event', 'term'] },
  extends: { inverse: 'extended-by', to: [...texts, 'organisation'] },
  implements: { inverse: 'implemented-by', to: [...texts, 'event'] },
  imposes: { inverse: 'imposed-by', to: anything },
  'led-by': { inverse: 'leads', to: ['person', 'organisation'] },
  'located-in': { inverse: 'location-of', to: ['place'] },
  'member-of': { inverse: 'has-member', to: ['organisation', 'agreement'] },
  mentions: { inverse: 'mentioned-in', to: anything },
  opposes: { inverse: 'opposed-by', to: anything },
  'part-of': { inverse: 'has-part', to: anything },
  'party-to': { inverse: 'has-party', to: anything },
  'preceded-by': { inverse: 'followed-by', to: anything },
  'responds-to': { inverse: 'answered-by', to: anything },
  supports: { inverse: 'supported-by', to: anything },
  'takes-part-in': { inverse: 'has-participant', to: [...texts, 'event', 'organisation'] },
  uses: { inverse: 'used-by', to: ['equipment', 'term', 'organisation'] },
} as const satisfies Record<string, RelationRule>;

export type RelationType = keyof typeof relationTypes;
/** A relation's name, read from either of its ends. */
export type RelationName = RelationType | (typeof relationTypes)[RelationType]['inverse'];

export const relationSchema = z.strictObject({
  type: z.enum(Object.keys(relationTypes) as [RelationType, ...RelationType[]]).describe('One of the closed list.'),
  to: idSchema.describe('The entry at its other end.'),
  note: z.string().optional().describe('A few words on how, shown with the relation.'),
});
export type Relation = z.infer<typeof relationSchema>;
