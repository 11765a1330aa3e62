import own from 'virtual:words/own';
import sheet from '../../styles/own.css?url';
import { paragraphId } from '../../contract/ids.ts';
import { selectors } from '../../contract/selectors.ts';
import { findAnchor } from '../../text/anchor.ts';
import { button, element, ownLanguage } from '../dom.ts';
import type { ReadingElement } from '../margin/element.ts';
import { ownWords } from '../margin/own-words.ts';
import { PageText } from '../page-text.ts';
import { withSheet } from '../sheet.ts';
import { countNotes } from './count-notes.ts';
import { editMark } from './dialog.ts';
import type { Mark } from './mark.ts';
import { allMarks, changed } from './store.ts';

/** A mark, and where its words are on the page. */
interface Anchored {
  readonly mark: Mark;
  readonly range: Range;
}

let isShown = false;

/**
 * Shows what the reader has marked in the document on the page: the words lit by
 * the CSS Custom Highlight API, which leaves the text as it is, and a note for each
 * in the margin. What isn't found in this version of the text is on the page of
 * all notes.
 */
export function showMarks(signal: AbortSignal): void {
  const article = document.querySelector<HTMLElement>(selectors.article);
  if (!article || isShown) return;
  isShown = true;
  const page = new PageText(article);
  let anchored: readonly Anchored[] = [];
  const refresh = async (): Promise<void> => {
    const marks = await allMarks();
    await withSheet(sheet);
    anchored = marks
      .filter((mark) => mark.document === article.dataset.document)
      .flatMap((mark) => {
        const stretch = findAnchor(page.text, mark);
        return stretch ? [{ mark, range: page.rangeOf(stretch) }] : [];
      });
    show(article, anchored);
  };
  // Where the browser keeps nothing there is nothing to show.
  const again = (): void => void refresh().catch(() => undefined);
  document.addEventListener(changed, again, { signal });
  document.addEventListener(
    'click',
    (event) => {
      const pressed = markAt(anchored, event);
      if (pressed) void editMark(pressed, true);
    },
    { signal },
  );
  again();
}

function show(article: HTMLElement, anchored: readonly Anchored[]): void {
  if ('highlights' in CSS) CSS.highlights.set('own', new Highlight(...anchored.map(({ range }) => range)));
  for (const note of article.querySelectorAll('.note.own')) note.remove();
  for (const { mark, range } of anchored) {
    const unit = range.startContainer.parentElement?.closest(selectors.unit);
    const note = noteOf(mark);
    ownWords.set(note, range);
    unit?.append(note);
  }
  countNotes(article);
  document.querySelector<ReadingElement>('ap-reading')?.margin?.refresh();
}

/** What stands in the margin of a mark: its name, what was noted, and a way to change it. */
function noteOf(mark: Mark): HTMLElement {
  const edit = button(own.edit, () => void editMark(mark, true));
  return element(
    'section',
    { class: 'note own', role: 'note', 'data-apparatus': '', ...ownLanguage() },
    element('a', { href: `#${paragraphId(mark.paragraph)}` }, own.note),
    element('span', { class: 'brief' }, mark.note === '' ? '' : ` ${mark.note}`),
    edit,
  );
}

/** The mark whose words were pressed: not a link in them, nor at the end of selecting. */
function markAt(anchored: readonly Anchored[], { target, clientX, clientY }: MouseEvent): Mark | undefined {
  if (!(target as Element).closest(selectors.paragraph) || (target as Element).closest('a, button')) return undefined;
  if (getSelection()?.isCollapsed === false) return undefined;
  const isIn = ({ left, right, top, bottom }: DOMRect): boolean =>
    clientX >= left && clientX <= right && clientY >= top && clientY <= bottom;
  return anchored.findLast(({ range }) => [...range.getClientRects()].some(isIn))?.mark;
}
