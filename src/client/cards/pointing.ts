import { selectors } from '../../contract/selectors.ts';
import type { Cards } from './cards.ts';
import type { Input } from './input.ts';

/** Opens and closes cards as pointer and focus go over links and notes. */
export function listenToPointing(cards: Cards, input: Input, signal: AbortSignal): void {
  const point = (event: PointerEvent): void => {
    // A pressed button selects text: where it drags to is no wish.
    if (event.pointerType !== 'mouse' || event.buttons !== 0) return;
    input.point = { x: event.clientX, y: event.clientY };
    over(cards, event.target as Element);
  };
  document.addEventListener('pointerover', point, { signal });
  // A link that the page scrolled under the pointer is entered before it is pointed at.
  document.addEventListener('pointermove', point, { signal });
  const leave = (): void => cards.act({ type: 'over', link: undefined, level: 0 });
  document.addEventListener('pointerleave', leave, { signal });
  const focus = (event: FocusEvent): void => {
    const target = event.target as Element;
    input.point = undefined;
    // Focus that a pointer brings is not a wish to see more; nor is focus on the page itself.
    if (!target.matches(':focus-visible') || input.by === 'touch') return;
    const level = cards.levelOf(target);
    // Within a card a key press opens the next: if focus did, Tab would only ever go deeper.
    if (level > 0) cards.act({ type: 'over', link: undefined, level });
    else over(cards, target);
  };
  document.addEventListener('focusin', focus, { signal });
  // Only a pointer is passed over by scrolling: focus brings its scrolling with it.
  const scroll = (): void => {
    if (input.point) cards.act({ type: 'scroll' });
  };
  addEventListener('scroll', scroll, { passive: true, signal });
}

function over(cards: Cards, target: Element): void {
  const link = target.closest<HTMLAnchorElement>(selectors.trigger) ?? linkOfNote(target);
  const level = cards.levelOf(target);
  const at = link ? cards.openLinks.indexOf(link) : -1;
  // On the link of an open card: that card stays, those above it go.
  cards.act(
    at >= 0
      ? { type: 'over', link: undefined, level: Math.max(at + 1, level) }
      : { type: 'over', link: link ?? undefined, level },
  );
}

/** A margin note that isn't open stands for its mention. */
function linkOfNote(target: Element): HTMLAnchorElement | null {
  const note = target.closest<HTMLElement>('[data-note-for][data-placed]:not([data-card])');
  return note && document.querySelector<HTMLAnchorElement>(`a#${CSS.escape(note.dataset.noteFor ?? '')}`);
}
