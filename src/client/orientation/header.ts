import { withPart } from '../parts.ts';

/**
 * `<ap-header>` steps away while the reader goes down, and comes back on the way
 * up: `data-away` on itself. On pages other than a document's it leads back to
 * the paragraph that was being read.
 */
export class HeaderElement extends HTMLElement {
  #listeners = new AbortController();

  connectedCallback(): void {
    this.#listeners = new AbortController();
    const place = this.querySelector('.here');
    if (place && document.body.dataset.page !== 'document')
      withPart(
        () => import('./way-back.ts'),
        (part) => part.showWayBack(place),
      );
    // Where it is once it moves: to ask now would make the browser lay out the page before it may.
    let last = 0;
    const follow = (): void => {
      const moved = scrollY - last;
      // Less than this is a trembling finger.
      if (Math.abs(moved) < 12) return;
      if (moved > 0 && scrollY > 200) this.dataset.away = '';
      else delete this.dataset.away;
      last = scrollY;
    };
    addEventListener('scroll', follow, { passive: true, signal: this.#listeners.signal });
  }

  disconnectedCallback(): void {
    this.#listeners.abort();
  }
}
