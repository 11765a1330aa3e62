import { startOf } from '../../model/finding.ts';
import { idDuplicate } from '../../model/findings/names.ts';
import type { Check } from './check.ts';

/**
 * Ids are unique over all entries and documents: they share addresses and the
 * reader's memory. A note's id is its document's own: two documents may each
 * have a note of one name, but none that of an entry or document.
 */
export const checkIds: Check = ({ entries, notes, documents }) => {
  const first = new Map<string, string>();
  const ofAll = [...entries, ...documents].flatMap(({ id, file }) => {
    const earlier = first.get(id);
    first.set(id, earlier ?? file);
    return earlier === undefined ? [] : [idDuplicate.taken(startOf(file), id, earlier)];
  });
  const ofNotes = notes.flatMap(({ id, file }) => {
    const other = first.get(id);
    return other === undefined ? [] : [idDuplicate.taken(startOf(file), id, other)];
  });
  return [...ofAll, ...ofNotes];
};
