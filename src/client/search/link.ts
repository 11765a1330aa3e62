import { prepareSearch, showSearch } from './open.ts';

/** `<ap-search>`: the link to the search page opens the search in place. */
export class SearchLinkElement extends HTMLElement {
  connectedCallback(): void {
    const link = this.querySelector('a');
    if (!link) return;
    link.addEventListener('click', (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      showSearch();
    });
    // Pointing at it is a first intent: what it needs is on its way before the press.
    link.addEventListener('pointerenter', prepareSearch, { once: true });
  }
}
