import { isBound, type RelationType } from '../relation.ts';
import type { Kind } from './kinds.ts';

/** Whether a relation may end at entries of a kind. */
export const mayEndAt = (type: RelationType, { ends }: Kind): boolean => !isBound(type) || ends.includes(type);
