import lineWords from 'virtual:words/noteLine';
import { selectors } from '../../contract/selectors.ts';
import { button, counted, ownLanguage } from '../dom.ts';
import { isWanted } from './notes.ts';

/** What has a line of its own: the text, its head, and each exchange or section that isn't in another. */
const groups = ['', ' > header', ` > ${selectors.division}`].map((part) => selectors.article + part).join();

/** What belongs to a group, and to none within it. */
const ownOf = (group: Element, selector: string): HTMLElement[] =>
  [...group.querySelectorAll<HTMLElement>(selector)].filter((one) => one.closest(groups) === group);

/**
 * At the head of each exchange a line that counts its notes, and unfolds them
 * below their paragraphs: for windows without a margin. The title has one of its
 * own, and so has a text without exchanges. The style sheet keeps its place free
 * from the first paint on, so that nothing moves when the lines come.
 *
 * Sets `data-unfolded` on the units of an exchange.
 */
export function writeNoteLines(article: HTMLElement): void {
  for (const group of [article, ...article.querySelectorAll(groups)]) {
    const count = ownOf(group, selectors.note).filter(isWanted).length;
    const line = group.querySelector<HTMLButtonElement>(':scope > .note-line');
    if (count > 0) (line ?? addLine(group)).textContent = counted(lineWords, count);
    else if (line) {
      line.remove();
      showNotes(group, false);
    }
  }
}

/** The line of a group: after its heading, before what opens the text, or before the first paragraph without a heading. */
function addLine(group: Element): HTMLButtonElement {
  const unfold = (): void => {
    const areFolded = line.getAttribute('aria-expanded') === 'false';
    line.setAttribute('aria-expanded', String(areFolded));
    showNotes(group, areFolded);
  };
  const line = button('', unfold, { class: 'note-line', ...ownLanguage(), 'aria-expanded': 'false' });
  if (group.matches('header')) group.querySelector('.opening')?.before(line);
  else group.firstElementChild?.after(line);
  return line;
}

function showNotes(group: Element, isShown: boolean): void {
  for (const unit of ownOf(group, selectors.unit)) unit.toggleAttribute('data-unfolded', isShown);
}

/** Unfolds the notes of exchanges that had been, as soon as there is what unfolds them. */
export function unfold(paragraphs: readonly string[]): void {
  for (const line of document.querySelectorAll<HTMLButtonElement>('.note-line[aria-expanded="false"]'))
    if (ownOf(line.parentElement!, selectors.paragraph).some(({ id }) => paragraphs.includes(id))) line.click();
}
