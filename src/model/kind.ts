/** The kinds of entry, in the order in which lists show them; each is a folder of `content/entries/`. */
export const entryKinds = [
  'agreement',
  'resolution',
  'organisation',
  'person',
  'place',
  'event',
  'term',
  'equipment',
] as const;
export type EntryKind = (typeof entryKinds)[number];

/** The kinds that stand in the margin from the start; the others wait for the reader's dial. */
export const essentialKinds: ReadonlySet<EntryKind> = new Set(['agreement', 'resolution', 'organisation']);
