import { SearchView, searchAddress } from './view.ts';

/** `<ap-search-page>`: the search as a page, its state in the address. */
class SearchPageElement extends HTMLElement {
  connectedCallback(): void {
    const view = new SearchView({
      most: 30,
      onAsk: (query, facets) => history.replaceState(history.state, '', searchAddress(query, facets)),
    });
    this.replaceChildren(view.root);
    const read = (): void => {
      const asked = new URLSearchParams(location.search);
      const facet = (name: string): string => asked.get(name) ?? '';
      view.ask(facet('q'), { kind: facet('kind'), exchange: facet('exchange'), type: facet('type') });
    };
    if (location.search !== '') read();
    addEventListener('popstate', read);
    view.field.focus();
  }
}
customElements.define('ap-search-page', SearchPageElement);
