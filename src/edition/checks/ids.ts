import type { Check } from './check.ts';

/** Ids are unique over all entries, notes and documents: they share addresses and the reader's memory. */
export const checkIds: Check = ({ entries, notes, documents }) => {
  const first = new Map<string, string>();
  return [...entries, ...documents, ...notes].flatMap(({ id, file }) => {
    const earlier = first.get(id);
    first.set(id, earlier ?? file);
    if (earlier === undefined) return [];
    return [
      {
        code: 'id/duplicate' as const,
        severity: 'error' as const,
        place: { file, line: 1, column: 1 },
        message: `The id “${id}” belongs to ${earlier} already.`,
        remedy: 'Give one of the two files another name.',
      },
    ];
  });
};
