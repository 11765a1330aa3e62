import foldedWords from 'virtual:words/folded';
import { button, counted, element, ownLanguage } from '../dom.ts';
import type { Layout } from './choose-forms.ts';
import { isEditorial, wordsOf } from './notes.ts';

/**
 * Puts a marker (“+2 notes”) where notes of a column are folded, which unfolds
 * into their names; each leads to its words and opens there. Nothing is dropped.
 *
 * @param notes of the column, in its order
 */
export function markFolded(article: HTMLElement, notes: readonly HTMLElement[], { forms, tops }: Layout): void {
  const side = notes.some(isEditorial) ? 'start' : 'end';
  for (let i = 0; i < notes.length;) {
    let next = i;
    while (next < notes.length && forms[next] === undefined) next++;
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
