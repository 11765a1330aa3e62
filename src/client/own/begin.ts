import type { PageText, Stretch } from '../page-text.ts';
import { editMark, markOf } from './dialog.ts';
import { showMarks } from './page.ts';
import { changed } from './store.ts';

/** Lets the reader note something of words of the page. What is kept shows there as long as the page lives. */
export function markWords(page: PageText, stretch: Stretch): void {
  const { signal } = new AbortController();
  document.addEventListener(changed, () => showMarks(signal), { once: true });
  void editMark(markOf(page, stretch), false);
}
