import { selectors } from '../../contract/selectors.ts';
import { noteOf } from '../../contract/ids.ts';
import { preference } from '../settings/preferences.ts';

/** The notes of a document's page, in its order. */
export const notesIn = (root: ParentNode): HTMLElement[] => [...root.querySelectorAll<HTMLElement>(selectors.note)];

/** The mention or first mark that a note belongs to. */
export const wordsOf = (note: HTMLElement): HTMLElement | null => document.getElementById(note.dataset.noteFor ?? '');

/** The pieces of the passage that an editorial note is about; none for the note of a mention. */
export function piecesOf(root: ParentNode, { id }: Element): HTMLElement[] {
  const note = noteOf(id);
  return note === undefined ? [] : [...root.querySelectorAll<HTMLElement>(`[data-note="${CSS.escape(note)}"]`)];
}

/** Whether the dial lets a note be seen. */
export function isWanted(note: HTMLElement): boolean {
  const dial = preference('notes');
  return dial === 'all' || (dial === 'essential' && note.dataset.extra === undefined);
}

export const isEditorial = (note: Element): boolean => note.matches(selectors.editorial);
