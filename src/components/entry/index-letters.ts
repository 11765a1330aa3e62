import type { IndexedName } from '../../edition/name-index.ts';

/** The id of a letter's heading. */
export const idOf = (letter: string): string => (letter === '#' ? 'figures' : letter);

/** The kinds of entry that names lead to, with spaces between, for the filter. */
export const kindsOf = (group: readonly IndexedName[]): string =>
  [...new Set(group.map(({ entry }) => entry.kind))].join(' ');
