import lineWords from 'virtual:words/noteLine';
import { selectors } from '../../contract/selectors.ts';
import { button, counted, ownLanguage } from '../dom.ts';
import { isWanted } from './notes.ts';

/**
 * Below each paragraph with notes a line that counts them, and unfolds them
 * there: for windows without a margin. The style sheet keeps its place free from
 * the first paint on, so that nothing moves when the lines come.
 *
 * Sets `data-unfolded` on the unit of a paragraph.
 */
export function writeNoteLines(article: HTMLElement): void {
  for (const unit of article.querySelectorAll<HTMLElement>(selectors.unit)) {
    const count = [...unit.querySelectorAll<HTMLElement>(`:scope > ${selectors.note}`)].filter(isWanted).length;
    let line = unit.querySelector<HTMLButtonElement>(':scope > .note-line');
    if (count === 0) {
      line?.remove();
      unit.removeAttribute('data-unfolded');
      continue;
    }
    if (!line) {
      const made = button('', () => made.setAttribute('aria-expanded', String(unit.toggleAttribute('data-unfolded'))), {
        class: 'note-line',
        ...ownLanguage(),
        'aria-expanded': 'false',
      });
      // Before the notes, so that they are read after it.
      unit.firstElementChild?.after(made);
      line = made;
    }
    line.textContent = counted(lineWords, count);
  }
}
