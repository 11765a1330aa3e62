import { selectors } from '../../contract/selectors.ts';
import type { Cards } from '../cards/cards.ts';
import { withPart } from '../parts.ts';
import { keepLeft, leftBefore } from './left.ts';

/**
 * Coming to a place on the page, from anywhere and back again. How the page is
 * left is kept here; what brings one to a place is loaded where there is one.
 *
 * @param cards loads what opens notes and cards
 */
export function arrive(cards: () => Promise<Cards>, signal: AbortSignal): void {
  const come = (): void => {
    const left = leftBefore();
    if (location.hash !== '' || left.place || left.link)
      withPart(
        () => import('./landing.ts'),
        ({ land }) => land(left, cards),
      );
    if (new URLSearchParams(location.search).has('hl'))
      withPart(
        () => import('../search/light.ts'),
        ({ lightHits }) => lightHits(left.place === undefined),
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
