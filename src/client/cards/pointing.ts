import { selectors } from '../../contract/selectors.ts';
import { lineOf } from '../platform/lines.ts';
import { preference } from '../settings/preferences.ts';
import type { Cards } from './cards.ts';
import type { Input } from './input.ts';
import { openAfter } from './intent.ts';
import { isOnTheWay } from './position.ts';

/** How far a resting hand may tremble, in CSS px. */
const tremble = 6;

/** Opens and closes cards as pointer and focus go over links and notes. */
export class Pointing {
  readonly #cards: Cards;
  readonly #input: Input;
  /** Where the pointer was when it began to rest. */
  #rest: { readonly x: number; readonly y: number } | undefined;

  constructor(cards: Cards, input: Input, signal: AbortSignal) {
    this.#cards = cards;
    this.#input = input;
    // A link that the page scrolled under the pointer is entered before it is pointed at.
    for (const type of ['pointerover', 'pointermove', 'focusin'] as const)
      document.addEventListener(type, (event) => this.take(event), { signal });
    const leave = (): void => cards.act({ type: 'over', link: undefined, level: 0 });
    document.addEventListener('pointerleave', leave, { signal });
    // Only a pointer is passed over by scrolling: focus brings its scrolling with it.
    const scroll = (): void => {
      if (input.point) cards.act({ type: 'scroll' });
    };
    addEventListener('scroll', scroll, { passive: true, signal });
  }

  take(event: Event): void {
    if (event.type === 'focusin') this.#focus(event);
    else if (event.type !== 'pointerdown') this.#point(event as PointerEvent);
  }

  #point(event: PointerEvent): void {
    // A pressed button selects text: where it drags to is no wish.
    if (event.pointerType !== 'mouse' || event.buttons !== 0) return;
    const { clientX: x, clientY: y } = event;
    this.#input.point = { x, y };
    const isMoving = !this.#rest || Math.hypot(x - this.#rest.x, y - this.#rest.y) > tremble;
    if (isMoving) this.#rest = { x, y };
    this.#over(event, isMoving);
  }

  #focus(event: Event): void {
    const target = event.target as Element;
    this.#input.point = undefined;
    // Focus that a pointer brings is not a wish to see more; nor is focus on the page itself.
    if (!target.matches(':focus-visible') || this.#input.by === 'touch') return;
    const level = this.#cards.levelOf(target);
    // Within a card a key press opens the next: if focus did, Tab would only ever go deeper.
    if (level > 0) this.#cards.act({ type: 'over', link: undefined, level });
    else this.#over(event, false);
  }

  #over(event: Event, isMoving: boolean): void {
    const cards = this.#cards;
    const target = event.target as Element;
    const link = target.closest<HTMLAnchorElement>(selectors.trigger) ?? wordsOfNote(target);
    const level = cards.levelOf(target);
    const isInText = link?.closest(selectors.paragraph) != null;
    // Where nothing but the text is wanted, neither pointing nor focus opens anything by itself.
    if (isInText && preference('notes') === 'none') return;
    const at = link ? cards.openLinks.indexOf(link) : -1;
    // On the link of an open card, or on the way to it: that card stays, those above it go.
    const kept = at >= 0 ? at + 1 : link ? level : Math.max(level, this.#levelOnTheWay());
    // The first wait is counted from what made this load.
    const waited = performance.now() - event.timeStamp;
    cards.act({
      type: 'over',
      link: at >= 0 ? undefined : (link ?? undefined),
      level: Math.max(kept, level),
      after: Math.max(0, (isInText ? openAfter.inText : openAfter.elsewhere) - waited),
      isMoving,
    });
  }

  /** How many cards are open up to the one that lies over the margin, if the pointer is between it and its words. */
  #levelOnTheWay(): number {
    const { point } = this.#input;
    return (
      this.#cards.openLinks.findIndex((link) => {
        const card = this.#cards.surfaceOf(link);
        return card?.dataset.card === 'over' && point && isOnTheWay(point, lineOf(link), card.getBoundingClientRect());
      }) + 1
    );
  }
}

/** A margin note that isn't open stands for its words. */
export function wordsOfNote(target: Element): HTMLAnchorElement | null {
  const note = target.closest<HTMLElement>('[data-note-for][data-placed]:not([data-card])');
  return note && document.querySelector<HTMLAnchorElement>(`a#${CSS.escape(note.dataset.noteFor ?? '')}`);
}
