import { selectors } from '../../contract/selectors.ts';
import { noteId, noteOf } from '../../contract/ids.ts';
import { noteOfWords } from './note-of-words.ts';
import { wordsOf } from './notes.ts';

/**
 * Lights words and their note together, whichever of them is pointed at or in
 * focus, and as long as the note is open. Sets `data-lit`.
 */
export class Light {
  readonly #root: HTMLElement;
  #pointed: Element | undefined;
  #open: readonly Element[] = [];

  constructor(root: HTMLElement, signal: AbortSignal) {
    this.#root = root;
    for (const type of ['pointerover', 'focusin'] as const)
      root.addEventListener(type, (event) => this.point(event.target as Element), { signal });
    root.addEventListener('pointerleave', () => this.point(undefined), { signal });
  }

  /** What is pointed at or in focus, if anything. */
  point(target: Element | undefined): void {
    this.#pointed = target;
    this.#show();
  }

  /** The links whose notes or cards are open. */
  hold(links: readonly Element[]): void {
    this.#open = links;
    this.#show();
  }

  #show(): void {
    for (const lit of this.#root.querySelectorAll('[data-lit]')) lit.removeAttribute('data-lit');
    for (const target of [this.#pointed, ...this.#open])
      if (target) for (const one of togetherWith(this.#root, target)) one.dataset.lit = '';
  }
}

/** What lights with an element: all pieces of its mention, or all that an editorial note is about, and the note. */
function togetherWith(root: HTMLElement, target: Element): HTMLElement[] {
  const note = target.closest<HTMLElement>(selectors.note);
  const link = note ? wordsOf(note) : target.closest<HTMLElement>(`${selectors.mention}, ${selectors.mark}`);
  const passage = target.closest<HTMLElement>(selectors.noted);
  const { mention } = link?.dataset ?? {};
  const editorial = link ? noteOf(link.id) : passage?.dataset.note;
  const find = (selector: string): HTMLElement[] => [...root.querySelectorAll<HTMLElement>(selector)];
  const own = note ?? (link ? noteOfWords(root, link) : undefined);
  return [
    ...(mention === undefined ? [] : find(`[data-mention="${CSS.escape(mention)}"]`)),
    ...(editorial === undefined
      ? []
      : find(
          `[data-note="${CSS.escape(editorial)}"], #${CSS.escape(noteId(editorial))}, [href="#${CSS.escape(noteId(editorial))}"]`,
        )),
    ...(own ? [own] : []),
  ];
}
