import { selectors } from '../../contract/selectors.ts';
import { noteId, noteOf } from '../../contract/ids.ts';
import { wordsOf, type Notes } from './notes.ts';

/** Lights words and their note together, whichever of them is pointed at or in focus. Sets `data-lit`. */
export function lightTogether(root: HTMLElement, notes: Notes, signal: AbortSignal): void {
  const light = (target: Element | undefined): void => {
    for (const lit of root.querySelectorAll('[data-lit]')) lit.removeAttribute('data-lit');
    if (target) for (const one of togetherWith(root, notes, target)) one.dataset.lit = '';
  };
  for (const type of ['pointerover', 'focusin'] as const)
    root.addEventListener(type, (event) => light(event.target as Element), { signal });
  root.addEventListener('pointerleave', () => light(undefined), { signal });
}

/** What lights with an element: all pieces of its mention, or all that an editorial note is about, and the note. */
function togetherWith(root: HTMLElement, notes: Notes, target: Element): HTMLElement[] {
  const note = target.closest<HTMLElement>(selectors.note);
  const link = note ? wordsOf(note) : target.closest<HTMLElement>(`${selectors.mention}, ${selectors.mark}`);
  const passage = target.closest<HTMLElement>(selectors.noted);
  const { mention } = link?.dataset ?? {};
  const editorial = link ? noteOf(link.id) : passage ? passage.dataset.note : undefined;
  const find = (selector: string): HTMLElement[] => [...root.querySelectorAll<HTMLElement>(selector)];
  const own = note ?? (link ? notes.of(link) : undefined);
  return [
    ...(mention === undefined ? [] : find(`[data-mention="${CSS.escape(mention)}"]`)),
    ...(editorial === undefined
      ? []
      : find(`[data-note="${CSS.escape(editorial)}"], #${CSS.escape(noteId(editorial))}`)),
    ...(own ? [own] : []),
  ];
}
