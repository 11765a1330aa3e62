import { selectors } from '../../contract/selectors.ts';
import { markId, noteOf } from '../../contract/ids.ts';
import { preference } from '../settings/preferences.ts';

/** The notes of a document's page, and the words of its text that they belong to. */
export class Notes {
  readonly #root: HTMLElement;

  constructor(root: HTMLElement) {
    this.#root = root;
  }

  /** In the order of the page. */
  get all(): HTMLElement[] {
    return [...this.#root.querySelectorAll<HTMLElement>(selectors.note)];
  }

  /** Number of notes that the dial keeps from being seen. */
  get hidden(): number {
    return this.all.filter((note) => !isWanted(note)).length;
  }

  /** The words that have a note which the dial lets be seen, in the order of the text. */
  get stops(): HTMLElement[] {
    return this.all
      .filter(isWanted)
      .flatMap((note) => wordsOf(note) ?? [])
      .sort((a, b) => (a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1));
  }

  /** The note that belongs to a mention, or to any of the marks of a passage. */
  of({ id }: Element): HTMLElement | undefined {
    if (id === '') return undefined;
    const editorial = noteOf(id);
    const words = editorial === undefined ? id : markId(editorial);
    return this.#root.querySelector<HTMLElement>(`[data-note-for="${CSS.escape(words)}"]`) ?? undefined;
  }

  /** The pieces of the passage that an editorial note is about; none for the note of a mention. */
  piecesOf({ id }: Element): HTMLElement[] {
    const note = noteOf(id);
    return note === undefined ? [] : [...this.#root.querySelectorAll<HTMLElement>(`[data-note="${CSS.escape(note)}"]`)];
  }
}

/** The mention or first mark that a note belongs to. */
export const wordsOf = (note: HTMLElement): HTMLElement | null => document.getElementById(note.dataset.noteFor ?? '');

/** Whether the dial lets a note be seen. */
export function isWanted(note: HTMLElement): boolean {
  const dial = preference('notes');
  return dial === 'all' || (dial === 'essential' && note.dataset.extra === undefined);
}

export const isEditorial = (note: Element): boolean => note.matches(selectors.editorial);
