import { selectors } from '../../contract/selectors.ts';
import type { Cards } from './cards.ts';
import { isScripted } from '../parts.ts';
import type { Input } from './input.ts';

/** Opens and closes cards by click, tap and key. */
export function listenToPresses(cards: Cards, input: Input, signal: AbortSignal): void {
  const press = (event: PointerEvent): void => {
    input.by = event.pointerType === 'mouse' ? 'mouse' : 'touch';
  };
  document.addEventListener('pointerdown', press, { capture: true, signal });
  document.addEventListener('click', (event) => click(cards, input, event), { signal });
  const key = (event: KeyboardEvent): void => {
    input.by = 'key';
    if (event.isComposing) return;
    if (event.key === 'Escape' && cards.isBusy) {
      event.preventDefault();
      event.stopPropagation();
      cards.dismiss();
    } else if (event.key === 'Tab') tab(cards, event);
  };
  document.addEventListener('keydown', key, { capture: true, signal });
}

function click(cards: Cards, input: Input, event: MouseEvent): void {
  const target = event.target as Element;
  const link = target.closest<HTMLAnchorElement>(selectors.trigger);
  // A button that closes its card is gone with it.
  if (!target.isConnected) return;
  if (!link) {
    if (!target.closest(selectors.card) && cards.openLinks.length > 0) cards.closeAll();
    return;
  }
  if (!isScripted() || event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
  // Known from the press, since browsers differ in what a click says; a screen reader's has neither press nor count.
  const isKey = input.by === 'key' || event.detail === 0;
  const isMark = link.matches(selectors.mark);
  if (!isMark && (!(isKey || input.by === 'touch') || cards.openLinks.includes(link))) return;
  event.preventDefault();
  // From words one goes on to their entry, and by Tab into the card; a mark leads to its note alone.
  if (input.by === 'touch' || (isKey && isMark)) cards.enter(link);
  cards.open(link);
}

/** What a link opened comes right after it: Tab goes from the link into it, and from its end on. */
function tab(cards: Cards, event: KeyboardEvent): void {
  const link = cards.openLinks.at(-1);
  const opened = link && cards.surfaceOf(link);
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
    cards.dismiss();
  }
}
