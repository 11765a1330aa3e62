import { startOf } from '../../model/finding.ts';
import { idDuplicate } from '../../model/findings/names.ts';
import type { Check } from './check.ts';

/** Ids are unique over all entries, notes and documents: they share addresses and the reader's memory. */
export const checkIds: Check = ({ entries, notes, documents }) => {
  const first = new Map<string, string>();
  return [...entries, ...documents, ...notes].flatMap(({ id, file }) => {
    const earlier = first.get(id);
    first.set(id, earlier ?? file);
    return earlier === undefined ? [] : [idDuplicate.taken(startOf(file), id, earlier)];
  });
};
