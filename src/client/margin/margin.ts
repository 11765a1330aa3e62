import { withPart } from '../parts.ts';
import { lineOf } from '../platform/lines.ts';
import { marginCount } from '../platform/margins.ts';
import { NoteHeights } from '../platform/note-heights.ts';
import { layOutNotes, spacing, type Layout, type NoteMeasure } from './choose-forms.ts';
import { addLemma } from './lemma.ts';
import { writeNoteLines } from './note-lines.ts';
import { isEditorial, isWanted, wordsOf, type Notes } from './notes.ts';

/** A note in the margin, with what was measured of it. */
interface PlacedNote {
  readonly element: HTMLElement;
  readonly measure: NoteMeasure;
}

/**
 * Gives the notes of a document their forms and places in the margins that the
 * window has, again whenever something changes that these depend on.
 *
 * Sets `--ap-note-top`, `data-form` and `data-placed` on each note that stands
 * in a margin, `data-card="margin"` on the opened one. Doesn't touch the text.
 */
export class Margin {
  readonly #root: HTMLElement;
  readonly #article: HTMLElement;
  readonly #notes: Notes;
  readonly #heights = new NoteHeights();
  #columns: PlacedNote[][] = [];
  #opened: HTMLElement | undefined;
  #thread: HTMLElement | undefined;
  #frame = 0;
  /** Number of placings begun; tells one that is over. */
  #placings = 0;

  constructor(root: HTMLElement, article: HTMLElement, notes: Notes, signal: AbortSignal) {
    this.#root = root;
    this.#article = article;
    this.#notes = notes;
    const observer = new ResizeObserver(() => this.#later());
    observer.observe(article); // also fires at the start
    document.addEventListener('preference', () => this.#later(), { signal });
    void document.fonts.ready.then(() => {
      if (signal.aborted) return;
      this.#heights.forget();
      this.#later();
    });
    signal.addEventListener('abort', () => {
      observer.disconnect();
      cancelAnimationFrame(this.#frame);
    });
  }

  /** Opens a note that stands in the margin, level with its words; the others make room. */
  pin(note: HTMLElement): void {
    if (this.#opened) delete this.#opened.dataset.card;
    this.#opened = note;
    note.dataset.card = 'margin';
    this.#place();
  }

  /** Closes an opened note. */
  unpin(note: HTMLElement): void {
    delete note.dataset.card;
    if (this.#opened !== note) return;
    this.#opened = undefined;
    // It may have got words that it hadn't.
    this.#heights.forget(note);
    this.#place();
  }

  /** Measures and places in the next frame, once for however many reasons. */
  #later(): void {
    cancelAnimationFrame(this.#frame);
    this.#frame = requestAnimationFrame(() => {
      this.#measure();
      this.#place();
      // From now on notes glide; the first time they are just there.
      this.#frame = requestAnimationFrame(() => (this.#root.dataset.settled = ''));
    });
  }

  #measure(): void {
    const margins = marginCount();
    const shown = margins > 0 ? this.#notes.all.filter(isWanted) : [];
    for (const note of this.#notes.all) if (!shown.includes(note)) withdraw(note);
    if (margins === 0) writeNoteLines(this.#article);
    if (shown.length === 0) {
      this.#columns = [];
      return;
    }
    this.#heights.measure(shown, (note) => isEditorial(note) && addLemma(note, this.#notes.piecesOf(note)));
    const top = this.#article.getBoundingClientRect().top;
    const placed = shown.map((note): PlacedNote => {
      const words = wordsOf(note);
      const measure = {
        mention: words ? lineOf(words).top - top : 0,
        heights: this.#heights.of(note),
        isReminder: note.dataset.again !== undefined,
        isTitled: !isEditorial(note),
      };
      return { element: note, measure };
    });
    // In the order of their lines; those of one line in the order of the text.
    const inOrder = (column: PlacedNote[]): PlacedNote[] =>
      column.sort((a, b) => a.measure.mention - b.measure.mention);
    this.#columns =
      margins > 1
        ? [true, false].map((side) => inOrder(placed.filter(({ element }) => isEditorial(element) === side)))
        : [inOrder(placed)];
  }

  #place(): void {
    this.#placings++;
    this.#thread?.remove();
    for (const marker of this.#root.querySelectorAll('.more')) marker.remove();
    if (!this.#columns.some((column) => column.some((note) => note.element === this.#opened))) this.#opened = undefined;
    const limit = this.#article.offsetHeight;
    for (const column of this.#columns) {
      const at = column.findIndex((note) => note.element === this.#opened);
      const pinned = at < 0 ? undefined : at;
      if (pinned !== undefined) measureOpened(column, pinned);
      const layout = layOutNotes(
        column.map((note) => note.measure),
        { ...spacing, limit, pinned },
      );
      this.#write(column, layout, pinned);
    }
    this.#drawThread();
  }

  #write(column: readonly PlacedNote[], layout: Layout, pinned: number | undefined): void {
    const { forms: chosen, tops } = layout;
    column.forEach(({ element: note }, i) => {
      const form = chosen[i];
      if (form === undefined) {
        withdraw(note);
        return;
      }
      const { dataset } = note;
      dataset.form = form;
      dataset.placed = '';
      note.style.setProperty('--ap-note-top', `${Math.round(tops[i]!)}px`);
      if (i !== pinned) delete dataset.card;
      // Its words are a stop already, and lead into it when it is opened.
      note.querySelector('a')!.tabIndex = i === pinned ? 0 : -1;
    });
    if (!chosen.includes(undefined)) return;
    const placing = this.#placings;
    withPart(
      () => import('./folded.ts'),
      (folded) => {
        if (this.#placings !== placing) return;
        const notes = column.map(({ element }) => element);
        folded.markFolded(this.#article, notes, layout);
      },
    );
  }

  /** The hairline from the opened note to its words. */
  #drawThread(): void {
    const note = this.#opened;
    const link = note && wordsOf(note);
    if (!note || !link || note.dataset.card !== 'margin') return;
    const placing = this.#placings;
    withPart(
      () => import('./thread.ts'),
      ({ drawThread }) => {
        if (this.#placings === placing)
          this.#thread = drawThread(this.#article, note, link, this.#notes.piecesOf(note));
      },
    );
  }
}

/** An opened note is as high as its words and tools are now. */
function measureOpened(column: PlacedNote[], at: number): void {
  const { element: note, measure } = column[at]!;
  note.dataset.form = 'full';
  column[at] = { element: note, measure: { ...measure, heights: { ...measure.heights, full: note.offsetHeight } } };
}

/** Takes a note out of the margin. */
function withdraw(note: HTMLElement): void {
  const { dataset } = note;
  delete dataset.placed;
  note.querySelector('a')?.removeAttribute('tabindex');
  if (dataset.card === undefined) delete dataset.form;
}
