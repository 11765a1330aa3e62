import { lineOf } from '../platform/lines.ts';
import type { NoteHeights } from '../platform/note-heights.ts';
import { chooseForms, spacing, type Form, type NoteMeasure } from './choose-forms.ts';
import { isEditorial, wordsOf } from './notes.ts';
import { ownWords } from './own-words.ts';

/** A note in a margin, with what was measured of it, and its form at rest; without one it is folded into a marker. */
export interface PlacedNote {
  readonly element: HTMLElement;
  readonly measure: NoteMeasure;
  readonly form: Form | undefined;
}

/**
 * The notes of each margin, in the order of their lines; those of one line in the
 * order of the text. Of two margins the first has the editorial notes.
 *
 * @param heights of the notes, measured
 * @param top of the margins, in CSS px of the window
 * @param limit height of the margins, in CSS px
 */
export function columnsOf(
  notes: readonly HTMLElement[],
  margins: number,
  heights: NoteHeights,
  { top, limit }: { readonly top: number; readonly limit: number },
): PlacedNote[][] {
  const measured = notes.map((element) => ({
    element,
    measure: measureOf(element, ownWords.get(element) ?? wordsOf(element), heights, top),
  }));
  const sides = margins > 1 ? [measured.filter(isOfPassage), measured.filter((one) => !isOfPassage(one))] : [measured];
  return sides.map((side) => {
    const column = side.sort(byLine);
    const forms = chooseForms(
      column.map(({ measure }) => measure),
      { ...spacing, limit },
    );
    return column.map((note, i) => ({ ...note, form: forms[i] }));
  });
}

const isOfPassage = ({ element }: { readonly element: HTMLElement }): boolean => isEditorial(element);

/** In the order of their lines; of one line, in that of the page. */
export const byLine = (
  a: Pick<PlacedNote, 'element' | 'measure'>,
  b: Pick<PlacedNote, 'element' | 'measure'>,
): number =>
  a.measure.mention - b.measure.mention ||
  (a.element.compareDocumentPosition(b.element) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1);

/** What a note is placed by: the line that its words begin on, in CSS px below `top`, and what it knows of itself. */
export const measureOf = (
  note: HTMLElement,
  words: Element | Range | null,
  heights: NoteHeights,
  top: number,
): NoteMeasure => ({
  mention: words ? lineOf(words).top - top : 0,
  heights: heights.of(note),
  isReminder: note.dataset.again !== undefined,
});
