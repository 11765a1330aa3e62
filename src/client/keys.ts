import { preference } from './preferences.ts';
import { showSearch } from './search/open.ts';

const field = 'input, textarea, select, [contenteditable]';

/**
 * The keys of the page. Single characters can be switched off (WCAG 2.2 SC
 * 2.1.4), and none acts while the reader types or a dialog is open.
 */
export function listenToKeys(signal?: AbortSignal): void {
  document.addEventListener(
    'keydown',
    (event) => {
      const { key } = event;
      if ((event.ctrlKey || event.metaKey) && !event.altKey && key.toLowerCase() === 'k') {
        event.preventDefault();
        showSearch();
        return;
      }
      const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey;
      const isTyping =
        (event.target as Element).closest?.(field) != null || document.querySelector('dialog[open]') !== null;
      if (!isPlain || isTyping || event.defaultPrevented || preference('keys') === 'off') return;
      if (key === '/') {
        event.preventDefault();
        showSearch();
      } else if (key === '?') {
        void import('./settings/help.ts').then((help) => help.showHelp());
      } else if (key === 'j' || key === 'k') {
        goToNote(key === 'j' ? 1 : -1);
      }
    },
    signal ? { signal } : {},
  );
}

/** Focuses the next or previous words that have a note, from where the reader is. */
function goToNote(step: 1 | -1): void {
  const stops = [...document.querySelectorAll<HTMLElement>('[data-note-for]')]
    .map((note) => document.getElementById(note.dataset['noteFor'] ?? ''))
    .filter((stop) => stop !== null)
    .sort((a, b) => (a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1));
  const at = stops.indexOf(document.activeElement as HTMLElement);
  const inView = stops.findIndex((stop) => stop.getBoundingClientRect().top > 60);
  const next = at >= 0 ? stops[at + step] : stops[step > 0 ? inView : inView - 1];
  next?.focus();
}
