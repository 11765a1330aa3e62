import searchWords from 'virtual:words/search';
import { button, element } from '../dom.ts';
import { openPanel } from '../settings/dialog.ts';
import { dot } from './engine.ts';
import { searchAddress, SearchView } from './view.ts';

/** Opens the search over the page. Only one at a time. */
export function openSearch(): void {
  if (document.querySelector('.search-panel')) return;
  const dialog = openPanel(searchWords.title, 'panel search-panel');
  const onPage = element('a', { href: searchAddress('', { kind: '', exchange: '', type: '' }) }, searchWords.asPage);
  const view = new SearchView({
    most: 6,
    heading: 'h3',
    isWhole: false,
    onAsk: (query, facets) => (onPage.href = searchAddress(query, facets)),
  });
  dialog.querySelector('h2')?.classList.add('quiet');
  const close = button(searchWords.close, () => dialog.close());
  dialog.append(
    element(
      'p',
      { class: 'search-hint search-tools' },
      element('span', { class: 'keys' }, searchWords.keys, dot),
      onPage,
      dot,
      close,
    ),
    view.root,
  );
  // The field would keep the key for itself, to be emptied.
  dialog.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || event.isComposing) return;
    event.preventDefault();
    dialog.close();
  });
  // A result on this very page changes only the place: the dialog must make way itself.
  dialog.addEventListener('click', (event) => {
    const link = (event.target as Element).closest<HTMLAnchorElement>('[data-search-results] a');
    if (link?.pathname === location.pathname && link.search === location.search) dialog.close();
  });
  view.field.focus();
}
