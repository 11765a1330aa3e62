import lineWords from 'virtual:words/noteLine';
import { selectors } from '../../contract/selectors.ts';
import { button, counted, ownLanguage } from '../dom.ts';
import { isWanted } from './notes.ts';

/**
 * At the head of each exchange a line that counts its notes, and unfolds them
 * below their paragraphs: for windows without a margin. The title has one of its
 * own, and so has a text without exchanges. The style sheet keeps its place free
 * from the first paint on, so that nothing moves when the lines come.
 *
 * Sets `data-unfolded` on what holds the paragraphs of an exchange.
 */
export function writeNoteLines(article: HTMLElement): void {
  const head = article.querySelector(':scope > header');
  for (const group of [article, head, ...article.querySelectorAll(`:scope > ${selectors.division}`)]) {
    if (!group) continue;
    const notes = [...group.querySelectorAll<HTMLElement>(`:scope > ${selectors.unit} > ${selectors.note}`)];
    const count = notes.filter(isWanted).length;
    const line = group.querySelector<HTMLButtonElement>(':scope > .note-line');
    if (count === 0) {
      line?.remove();
      group.removeAttribute('data-unfolded');
    } else (line ?? addLine(group, head)).textContent = counted(lineWords, count);
  }
}

/** The line of a group: after its heading, before what opens the text, or before the first paragraph without a heading. */
function addLine(group: Element, head: Element | null): HTMLButtonElement {
  const unfold = (): void => line.setAttribute('aria-expanded', String(group.toggleAttribute('data-unfolded')));
  const line = button('', unfold, { class: 'note-line', ...ownLanguage(), 'aria-expanded': 'false' });
  if (group === head) group.querySelector('.opening')?.before(line);
  else (group.querySelector(':scope > h2') ?? head)?.after(line);
  return line;
}
