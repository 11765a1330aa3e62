import resumeWords from 'virtual:words/resume';
import { button, element, filled } from '../dom.ts';
import { keep } from '../platform/storage.ts';

/** How far the reader goes before the offer counts as declined, in heights of the window. */
const goneOn = 2;

/**
 * Offers the place of the last visit again, until the reader takes it, refuses
 * it or has read on. It stands before the text, so that it is soon met.
 *
 * @param key where the place is kept
 */
export function offerPlace(paragraph: HTMLElement, key: string): void {
  const listeners = new AbortController();
  const end = (): void => {
    notice.remove();
    listeners.abort();
  };
  const go = (): void => {
    end();
    paragraph.scrollIntoView({ block: 'start' });
    paragraph.tabIndex = -1;
    paragraph.focus({ preventScroll: true });
  };
  const refuse = (): void => {
    end();
    keep(key, undefined);
  };
  const notice = element(
    'div',
    { class: 'notice', role: 'status' },
    filled(resumeWords.offer, { n: Number(paragraph.dataset.paragraph) }),
    button(resumeWords.go, go),
    button(resumeWords.no, refuse),
  );
  document.querySelector('main')?.before(notice);
  const { signal } = listeners;
  addEventListener('scroll', () => scrollY > innerHeight * goneOn && end(), { passive: true, signal });
}
