import searchWords from 'virtual:words/search';
import sheet from '../../styles/search.css?url';
import { button, element } from '../dom.ts';
import { openPanel } from '../settings/dialog.ts';
import { withSheet } from '../sheet.ts';
import { allFacets, type Facets } from './facets.ts';
import { searchAddress, SearchView } from './view.ts';

/** Begun with this module, which is loaded before it is wanted. */
const styled = withSheet(sheet);

interface Asked {
  readonly query: string;
  readonly facets: Facets;
}

/** What was asked last on this page, also before Back to it; on the page of a result, what led there. */
let last: Asked | undefined;

function lastAsked(): Asked {
  const { search } = (history.state ?? {}) as { search?: Asked };
  return last ?? search ?? { query: new URLSearchParams(location.search).get('hl') ?? '', facets: allFacets };
}

/** Opens the search over the page. Only one at a time. */
export async function openSearch(): Promise<void> {
  await styled;
  if (document.querySelector('.search-panel')) return;
  const dialog = openPanel(searchWords.title, 'panel search-panel');
  const onPage = element('a', { href: searchAddress('', allFacets) }, searchWords.asPage);
  const view = new SearchView({
    most: 6,
    heading: 'h3',
    isWhole: false,
    onAsk: (query, facets) => {
      last = { query, facets };
      onPage.href = searchAddress(query, facets);
    },
  });
  dialog.querySelector('h2')?.classList.add('quiet');
  const close = button(searchWords.close, () => dialog.close());
  dialog.append(
    element(
      'p',
      { class: 'search-hint search-tools' },
      element('span', { class: 'keys' }, searchWords.keys),
      onPage,
      close,
    ),
    view.root,
  );
  // The field would keep the key for itself, to be emptied.
  dialog.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    if (!event.isComposing) dialog.close();
  });
  // A result on this very page changes only the place: the dialog must make way itself.
  dialog.addEventListener('click', (event) => {
    const link = (event.target as Element).closest<HTMLAnchorElement>('[data-search-results] a');
    if (link) history.replaceState({ ...history.state, search: last }, '');
    if (link?.pathname === location.pathname && link.search === location.search) dialog.close();
  });
  view.field.focus();
  const { query, facets } = lastAsked();
  if (query === '') return;
  view.ask(query, facets);
  // What one types now replaces it.
  view.field.select();
}
