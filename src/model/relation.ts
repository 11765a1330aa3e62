import { z } from 'zod';
import { idSchema } from './id.ts';

interface RelationRule {
  /** The name of the same relation, read from its other end. */
  readonly inverse: string;
  /** Whether it may end at an entry of any kind, or only of kinds that say so. */
  readonly ends: 'anywhere' | 'bound';
}

/**
 * The closed list of relations. An author writes the type on the left, from the
 * entry that has the relation to the entry it ends at; the inverse is derived.
 */
export const relationTypes = {
  amends: { inverse: 'amended-by', ends: 'bound' },
  authorises: { inverse: 'authorised-by', ends: 'anywhere' },
  concerns: { inverse: 'concerned-by', ends: 'anywhere' },
  'contrasts-with': { inverse: 'contrasts-with', ends: 'anywhere' },
  'created-by': { inverse: 'created', ends: 'anywhere' },
  designates: { inverse: 'designated-by', ends: 'bound' },
  endorses: { inverse: 'endorsed-by', ends: 'bound' },
  extends: { inverse: 'extended-by', ends: 'bound' },
  implements: { inverse: 'implemented-by', ends: 'bound' },
  imposes: { inverse: 'imposed-by', ends: 'anywhere' },
  'led-by': { inverse: 'leads', ends: 'bound' },
  'located-in': { inverse: 'location-of', ends: 'bound' },
  'member-of': { inverse: 'has-member', ends: 'bound' },
  mentions: { inverse: 'mentioned-in', ends: 'anywhere' },
  opposes: { inverse: 'opposed-by', ends: 'anywhere' },
  'part-of': { inverse: 'has-part', ends: 'anywhere' },
  'party-to': { inverse: 'has-party', ends: 'anywhere' },
  'preceded-by': { inverse: 'followed-by', ends: 'anywhere' },
  'responds-to': { inverse: 'answered-by', ends: 'anywhere' },
  supports: { inverse: 'supported-by', ends: 'anywhere' },
  'takes-part-in': { inverse: 'has-participant', ends: 'bound' },
  uses: { inverse: 'used-by', ends: 'bound' },
} as const satisfies Record<string, RelationRule>;

type Relations = typeof relationTypes;
export type RelationType = keyof Relations;
/** A relation that ends only at kinds that say so. */
export type BoundRelation = { [T in RelationType]: Relations[T]['ends'] extends 'bound' ? T : never }[RelationType];
/** A relation's name, read from either of its ends. */
export type RelationName = RelationType | Relations[RelationType]['inverse'];

const names = Object.keys(relationTypes) as [RelationType, ...RelationType[]];

export const isBound = (type: RelationType): type is BoundRelation => relationTypes[type].ends === 'bound';

export const boundRelationSchema = z.enum(names.filter(isBound));

export const relationSchema = z.strictObject({
  type: z.enum(names).describe('One of the closed list.'),
  to: idSchema.describe('The entry at its other end.'),
  note: z.string().optional().describe('A few words on how, shown with the relation.'),
});
export type Relation = z.infer<typeof relationSchema>;
