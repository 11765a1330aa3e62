import foldedWords from 'virtual:words/folded';
import { button, counted, element, ownLanguage } from '../dom.ts';
import type { PlacedNote } from './columns.ts';
import { isEditorial, wordsOf } from './notes.ts';

/**
 * Puts a marker (“+2 notes”) where notes of a column are folded, which unfolds
 * into their names; each leads to its words and opens there. Nothing is dropped.
 *
 * @param column of a margin, in its order
 * @param tops of its notes, in CSS px; of folded ones that of their marker
 */
export function markFolded(article: HTMLElement, column: readonly PlacedNote[], tops: readonly number[]): void {
  const notes = column.map(({ element }) => element);
  const side = notes.some(isEditorial) ? 'start' : 'end';
  for (let i = 0; i < notes.length;) {
    let next = i;
    while (next < notes.length && column[next]!.form === undefined) next++;
    if (next > i) {
      const names = notes.slice(i, next).map((note) => {
        const words = wordsOf(note);
        const go = (): void => {
          words?.scrollIntoView({ block: 'center', behavior: 'instant' });
          words?.click();
        };
        return element('li', {}, button(note.querySelector('a')?.textContent ?? '', go));
      });
      const marker = element(
        'details',
        { class: 'more', 'data-side': side },
        element('summary', ownLanguage(), counted(foldedWords, names.length)),
        element('ul', ownLanguage(), ...names),
      );
      marker.style.top = `${tops[i]!}px`;
      article.append(marker);
    }
    i = Math.max(next, i + 1);
  }
}
