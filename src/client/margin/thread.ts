import { selectors } from '../../contract/selectors.ts';
import { element } from '../dom.ts';
import { lineOf } from '../platform/lines.ts';
import { isEditorial } from './notes.ts';

/**
 * Draws a hairline from words to their opened note, in the leading below the line
 * that the note is level with. It begins at the edge of the text: under other
 * words it would be taken for theirs.
 */
export function drawThread(article: HTMLElement, note: HTMLElement, link: HTMLElement): HTMLElement {
  const frame = article.getBoundingClientRect();
  const box = note.getBoundingClientRect();
  const words = lineOf(link);
  const text = (link.closest(selectors.paragraph) ?? link).getBoundingClientRect();
  const [from, to] = box.left < words.left ? [box.right, text.left] : [Math.max(text.right, words.right), box.left];
  const thread = element('span', { class: 'thread', 'aria-hidden': 'true' });
  if (isEditorial(note)) thread.dataset.editorial = '';
  thread.style.left = `${from - frame.left}px`;
  thread.style.width = `${Math.max(0, to - from)}px`;
  thread.style.top = `${words.bottom - frame.top}px`;
  article.append(thread);
  return thread;
}
