import header from 'virtual:words/header';
import { base } from '../dom.ts';
import { beingRead } from './being-read.ts';

/**
 * `<ap-header>` steps away while the reader goes down, and comes back on the way
 * up: `data-away` on itself. On pages other than a document's it leads back to
 * the paragraph that was being read.
 */
export class HeaderElement extends HTMLElement {
  #listeners = new AbortController();

  connectedCallback(): void {
    this.#listeners = new AbortController();
    if (document.body.dataset.page !== 'document') this.#leadBack();
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

  #leadBack(): void {
    const place = beingRead();
    const [link, back] = this.querySelectorAll<HTMLAnchorElement>('.here a');
    if (!place || !link || !back) return;
    link.href = `${base}documents/${place.slug}/`;
    link.textContent = place.title;
    back.href = `${link.href}#p${place.paragraph}`;
    back.textContent = header.back.replace('{n}', place.paragraph);
    link.hidden = back.hidden = false;
  }
}
