import { words } from './words.ts';

/** The name of a kind of the edition, by its id: what one entry is. */
export const kindName = (id: string): string => words.kinds[id] ?? id;

/** The same for several entries. */
export const kindNames = (id: string): string => words.kindsPlural[id] ?? id;
