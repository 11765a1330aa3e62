import { facetNames, type Facets } from './facets.ts';
import { SearchView, searchAddress } from './view.ts';

/** Where the reader was among the results before following one. */
interface Left {
  readonly result?: string;
  readonly scroll?: number;
}

/** `<ap-search-page>`: the search as a page, its state in the address, and its place among the results kept for Back. */
class SearchPageElement extends HTMLElement {
  connectedCallback(): void {
    let left: Left | undefined = (history.state as Left | null) ?? undefined;
    const view = new SearchView({
      most: 30,
      heading: 'h2',
      isWhole: true,
      onAsk: (query, facets) => history.replaceState(history.state, '', searchAddress(query, facets)),
      onAnswer: () => {
        if (left?.result === undefined) return;
        const link = [...this.querySelectorAll<HTMLAnchorElement>('[data-search-results] a')].find(
          (one) => one.getAttribute('href') === left?.result,
        );
        link?.focus({ preventScroll: true });
        scrollTo({ top: left.scroll ?? scrollY, behavior: 'instant' });
        left = undefined;
      },
    });
    this.replaceChildren(view.root);
    this.addEventListener('click', (event) => {
      const href = (event.target as Element).closest('[data-search-results] a')?.getAttribute('href');
      if (href) history.replaceState({ result: href, scroll: scrollY } satisfies Left, '');
    });
    const read = (): void => {
      const asked = new URLSearchParams(location.search);
      const part = (name: string): string => asked.get(name) ?? '';
      const facets = Object.fromEntries(facetNames.map((name) => [name, part(name)])) as unknown as Facets;
      view.ask(part('q'), facets);
    };
    addEventListener('popstate', read);
    // One who comes with a query wants to read what it finds; without one, to type.
    if (location.search === '') view.field.focus();
    else read();
  }
}
customElements.define('ap-search-page', SearchPageElement);
