import { selectors } from '../../contract/selectors.ts';
import { markId, noteOf } from '../../contract/ids.ts';
import type { Cards } from '../cards/cards.ts';
import { withPart } from '../parts.ts';
import { keepLeft, leftBefore, unfold } from './left.ts';
import { linkNamed } from './link-name.ts';

/**
 * Coming to a place on the page, from anywhere and back again. How the page is
 * left is kept here; what brings one to a place is loaded where there is one.
 *
 * @param cards loads what opens notes and cards
 */
export function arrive(cards: () => Promise<Cards>, signal: AbortSignal): void {
  const come = (): void => {
    const { place, unfolded = [], link } = leftBefore();
    const target = elementNamed();
    const trigger = target && triggerOf(target);
    if (place || target || link)
      withPart(
        () => import('./landing.ts'),
        ({ land }) =>
          land({
            target: trigger ? wordsOf(trigger) : target,
            trigger,
            place,
            followed: link && linkNamed(link),
            unfold: () => unfold(unfolded),
            cards,
          }),
      );
    if (new URLSearchParams(location.search).has('hl'))
      withPart(
        () => import('../search/light.ts'),
        ({ lightHits }) => lightHits(place === undefined),
      );
  };
  come();
  for (const type of ['hashchange', 'popstate']) addEventListener(type, come, { signal });
  const leave = ({ target }: MouseEvent): void => {
    const link = (target as Element).closest('a');
    // A card is gone after Back: the link that it came from is still there.
    const from = link?.closest(selectors.card) && document.querySelector<HTMLAnchorElement>('a[aria-expanded="true"]');
    if (link) keepLeft(from ?? link);
  };
  document.addEventListener('click', leave, { capture: true, signal });
  addEventListener('pagehide', () => keepLeft(), { signal });
}

/** What the address names, if it is an element of the page. */
function elementNamed(): HTMLElement | undefined {
  try {
    return document.getElementById(decodeURIComponent(location.hash.slice(1))) ?? undefined;
  } catch {
    // Not every address can be decoded.
    return undefined;
  }
}

/** The mark or mention that an element is, or else the first mark of the note that it is. */
function triggerOf(named: HTMLElement): HTMLAnchorElement | undefined {
  const note = noteOf(named.id);
  const link = named.matches(selectors.trigger) || note === undefined ? named : document.getElementById(markId(note));
  return link?.matches(selectors.trigger) ? (link as HTMLAnchorElement) : undefined;
}

/** A link, or where it doesn't show the words that it stands after. */
function wordsOf(link: HTMLAnchorElement): HTMLElement {
  if (link.checkVisibility()) return link;
  const note = CSS.escape(noteOf(link.id) ?? '');
  const pieces = [...document.querySelectorAll<HTMLElement>(`[data-note="${note}"]`)];
  return pieces.findLast((piece) => piece.compareDocumentPosition(link) & Node.DOCUMENT_POSITION_FOLLOWING) ?? link;
}
