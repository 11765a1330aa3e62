import readingWords from 'virtual:words/reading';
import { button } from '../dom.ts';
import type { Form } from './choose-forms.ts';

/**
 * Puts a marker (“+2 notes”) where notes of a column are folded; it leads to the
 * first of their mentions, where each opens as a card. Nothing is dropped.
 */
export function markFolded(
  article: HTMLElement,
  notes: readonly HTMLElement[],
  forms: readonly (Form | undefined)[],
  tops: readonly number[],
): void {
  const side = notes.some((note) => note.matches('.editorial')) ? 'left' : 'right';
  for (const old of article.querySelectorAll(`.more[data-side="${side}"]`)) old.remove();
  for (let i = 0; i < notes.length;) {
    if (forms[i] !== undefined) {
      i++;
      continue;
    }
    let next = i;
    while (next < notes.length && forms[next] === undefined) next++;
    const first = document.getElementById(notes[i]!.dataset['noteFor'] ?? '');
    const count = next - i;
    const label = (count === 1 ? readingWords.more.one : readingWords.more.other).replace('{n}', String(count));
    const marker = button(label, () => first?.focus(), { class: 'more', 'data-side': side });
    marker.style.top = `${tops[i]!}px`;
    article.append(marker);
    i = next;
  }
}
