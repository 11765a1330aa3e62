import { element } from '../dom.ts';
import { lineOf, partsOf } from '../platform/lines.ts';
import { isEditorial } from './notes.ts';

/**
 * Draws a hairline from words to their opened note, in the leading below the line that the note is level with.
 *
 * @param pieces the words of an editorial note; none for a mention
 */
export function drawThread(
  article: HTMLElement,
  note: HTMLElement,
  link: HTMLElement,
  pieces: readonly HTMLElement[],
): HTMLElement {
  const frame = article.getBoundingClientRect();
  const box = note.getBoundingClientRect();
  const mark = lineOf(link);
  const parts = [mark, ...pieces.flatMap(partsOf)];
  const line = parts.filter(({ top, bottom }) => top < mark.bottom && bottom > mark.top);
  const bottom = Math.max(...line.map((part) => part.bottom));
  const [from, to] =
    box.left < mark.left ? [box.right, Math.min(...line.map(({ left }) => left))] : [mark.right, box.left];
  const thread = element('span', { class: 'thread', 'aria-hidden': 'true' });
  if (isEditorial(note)) thread.dataset.editorial = '';
  thread.style.left = `${from - frame.left}px`;
  thread.style.width = `${Math.max(0, to - from)}px`;
  thread.style.top = `${bottom - frame.top}px`;
  article.append(thread);
  return thread;
}
