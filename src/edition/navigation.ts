import type { Edition } from './graph.ts';

/** The ids of the kinds that the cover and the foot of every page lead to: only such as have entries. */
export const kindsInNavigation = ({ kinds, entries }: Edition): string[] =>
  [...kinds.values()]
    .filter(({ id, isInNavigation }) => isInNavigation && entries.some(({ kind }) => kind === id))
    .map(({ id }) => id);
