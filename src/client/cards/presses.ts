import { selectors } from '../../contract/selectors.ts';
import type { Cards } from './cards.ts';
import type { Input } from './input.ts';
import { isByKey, opensByClick } from './opens.ts';
import { wordsOfNote } from './pointing.ts';
import { isShown, show } from './shown.ts';

/** Opens and closes cards by click, tap and key. */
export class Presses {
  readonly #cards: Cards;
  readonly #input: Input;

  constructor(cards: Cards, input: Input, signal: AbortSignal) {
    this.#cards = cards;
    this.#input = input;
    document.addEventListener('click', (event) => this.click(event), { signal });
    document.addEventListener('keydown', (event) => this.#key(event), { capture: true, signal });
  }

  click(event: MouseEvent): void {
    const target = event.target as Element;
    const link = target.closest<HTMLAnchorElement>(selectors.trigger);
    // A button that closes its card is gone with it.
    if (!target.isConnected) return;
    if (link) this.#clickLink(link, event);
    else if (!target.closest(selectors.card)) this.#clickBeside(target);
  }

  #clickLink(link: HTMLAnchorElement, event: MouseEvent): void {
    if (!opensByClick(link, this.#input, event)) return;
    const cards = this.#cards;
    const isMark = link.matches(selectors.mark);
    const isInText = link.closest(selectors.paragraph) !== null;
    const isKey = isByKey(this.#input, event);
    // Words that don't show as a link to a finger are shown first.
    if (this.#input.by === 'touch' && !isShown(link)) {
      event.preventDefault();
      show(link.closest(selectors.unit));
      return;
    }
    // The second press follows the words; one of two in a row was to select a word.
    const isSecond = isInText ? cards.isPinned(link) : cards.openLinks.includes(link);
    if (isSecond && !isMark && event.detail < 2) return;
    event.preventDefault();
    if (isSecond && isMark && !isKey) {
      cards.closeAll();
      return;
    }
    // From words one goes on to their entry, and by Tab into the card; a mark leads to its note alone.
    if (this.#input.by === 'touch' || (isKey && isMark)) cards.enter(link);
    cards.open(link);
  }

  /** A note of the margin is opened by a click on it too; a click elsewhere closes what is open. */
  #clickBeside(target: Element): void {
    const link = target.closest('a, button') ? null : wordsOfNote(target);
    if (link && getSelection()?.isCollapsed !== false) this.#cards.open(link);
    else this.#cards.closeAll();
    if (this.#input.by === 'touch') show(target.closest(selectors.paragraph)?.closest(selectors.unit) ?? null);
  }

  #key(event: KeyboardEvent): void {
    if (event.isComposing) return;
    if (event.key === 'Escape' && this.#cards.isBusy) {
      event.preventDefault();
      event.stopPropagation();
      this.#cards.dismiss();
    } else if (event.key === 'Tab') this.#tab(event);
  }

  /** What a link opened comes right after it: Tab goes from the link into it, and from its end on. */
  #tab(event: KeyboardEvent): void {
    const link = this.#cards.openLinks.at(-1);
    const opened = link && this.#cards.surfaceOf(link);
    const at = document.activeElement;
    if (!opened || (at !== link && !opened.contains(at))) return;
    const stops = [...opened.querySelectorAll<HTMLElement>('a[href], button')].filter((stop) => stop.checkVisibility());
    const isLeaving = event.shiftKey ? at === stops[0] || at === opened : at === stops.at(-1);
    if (at === link) {
      if (event.shiftKey || !stops[0]) return;
      event.preventDefault();
      stops[0].focus();
    } else if (isLeaving) {
      // Back to the link; going forward, the browser then moves on from there.
      if (event.shiftKey) event.preventDefault();
      this.#cards.dismiss();
    }
  }
}
