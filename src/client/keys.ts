import type { Tag } from '../contract/tags.ts';
import type { ReadingElement } from './margin/element.ts';
import { sayOutdated, withPart } from './parts.ts';
import { showSearch } from './search/open.ts';
import { preference } from './settings/preferences.ts';

const field = 'input, textarea, select, [contenteditable]';

/**
 * The keys of the page. Single characters can be switched off (WCAG 2.2 SC
 * 2.1.4), and none acts while the reader types or a dialog is open.
 */
export function listenToKeys(signal: AbortSignal): void {
  document.addEventListener(
    'keydown',
    (event) => {
      // While an input method composes, the keys are its own.
      if (event.isComposing) return;
      const key = latinKey(event);
      if ((event.ctrlKey || event.metaKey) && !event.altKey && key.toLowerCase() === 'k') {
        event.preventDefault();
        showSearch();
        return;
      }
      const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey;
      const isTyping =
        (event.target instanceof Element && event.target.closest(field) !== null) ||
        document.querySelector('dialog[open]') !== null;
      if (!isPlain || isTyping || event.defaultPrevented || preference('keys') === 'off') return;
      if (key === '/') {
        event.preventDefault();
        showSearch();
      } else if (key === '?') {
        withPart(
          () => import('./settings/help.ts'),
          (help) => help.showHelp(),
          sayOutdated,
        );
      } else if (key === 'j' || key === 'k') {
        withPart(
          () => import('./margin/stops.ts'),
          (part) => part.goToNote(key === 'j' ? 1 : -1),
        );
      } else if (key === 'c') {
        const paragraph = reading()?.paragraph;
        if (paragraph) copyLink(paragraph);
      }
    },
    { signal },
  );
}

/** The key that was pressed; one with a letter of another script by its place, where a Latin keyboard has its letter. */
function latinKey({ key, code }: KeyboardEvent): string {
  return /^(?!\p{Script=Latin})\p{L}$/u.test(key) && code.startsWith('Key') ? code.slice(-1).toLowerCase() : key;
}

function copyLink(paragraph: HTMLElement): void {
  withPart(
    () => import('./orientation/paragraph-link.ts'),
    (link) => link.copyParagraphLink(paragraph),
    // In the address bar it can be copied by hand.
    () => (location.hash = paragraph.id),
  );
}

const reading = (): ReadingElement | null => document.querySelector('ap-reading' satisfies Tag);
