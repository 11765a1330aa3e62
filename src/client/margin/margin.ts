import { withPart } from '../parts.ts';
import { marginCount } from '../platform/margins.ts';
import { NoteHeights } from '../platform/note-heights.ts';
import { remind } from './briefs.ts';
import { placeForms, spacing, type Form } from './choose-forms.ts';
import { columnsOf, type PlacedNote } from './columns.ts';
import { addLemma } from './lemma.ts';
import { isEditorial, isWanted, notesIn, piecesOf } from './notes.ts';

/** The notes of each margin as they are placed, and the one that is opened among them, if any. */
interface Arrangement {
  readonly columns: readonly (readonly PlacedNote[])[];
  readonly pinned: HTMLElement | undefined;
}

/**
 * Gives the notes of a document their forms and places in the margins that the
 * window has, again whenever something changes that these depend on.
 *
 * Sets `--ap-note-top`, `data-form` and `data-placed` on each note that stands
 * in a margin. Doesn't touch the text.
 */
export class Margin {
  readonly article: HTMLElement;
  /** Form and place at rest of the notes that stand in a margin and aren't pinned. */
  readonly resting = new Map<HTMLElement, { readonly form: Form; readonly top: string }>();
  /** Puts an opened note among the notes of the columns, before these are placed. */
  arrange: (columns: readonly PlacedNote[][]) => Arrangement = (columns) => ({ columns, pinned: undefined });
  /** Called when the notes have their places. */
  onPlaced: () => void = () => undefined;
  readonly #root: HTMLElement;
  readonly heights = new NoteHeights();
  #columns: PlacedNote[][] = [];
  #frame = 0;
  /** Number of placings begun; tells one that is over. */
  #placings = 0;

  constructor(root: HTMLElement, article: HTMLElement, signal: AbortSignal) {
    this.#root = root;
    this.article = article;
    const observer = new ResizeObserver(() => this.refresh());
    observer.observe(article); // also fires at the start
    document.addEventListener('preference', () => this.refresh(), { signal });
    // What is unfolded says what it is: where there is a margin, notes are reminded as they are measured.
    const unfolded = (): void => notesIn(article).forEach((note) => remind(root, note));
    article.addEventListener('toggle', unfolded, { capture: true, signal });
    void document.fonts.ready.then(() => {
      if (signal.aborted) return;
      this.heights.forget();
      this.refresh();
    });
    signal.addEventListener('abort', () => {
      observer.disconnect();
      cancelAnimationFrame(this.#frame);
    });
  }

  /** Measures and places in the next frame, once for however many reasons. */
  refresh(): void {
    cancelAnimationFrame(this.#frame);
    this.#frame = requestAnimationFrame(() => {
      this.#measure();
      this.place();
      // From now on notes glide; the first time they are just there.
      this.#frame = requestAnimationFrame(() => (this.#root.dataset.settled = ''));
    });
  }

  #measure(): void {
    const margins = marginCount();
    const all = notesIn(this.article);
    const shown = margins > 0 ? all.filter(isWanted) : [];
    for (const note of all) if (!shown.includes(note)) withdraw(note);
    if (margins === 0) {
      this.#columns = [];
      return;
    }
    this.prepare(shown);
    const { top } = this.article.getBoundingClientRect();
    this.#columns = columnsOf(shown, margins, this.heights, { top, limit: this.article.offsetHeight });
    const bare = shown.filter((note) => !isEditorial(note) && !note.querySelector('.brief'));
    if (bare.length > 0) this.#fetchBriefs(bare);
  }

  #fetchBriefs(notes: readonly HTMLElement[]): void {
    withPart(
      () => import('./briefs-of-cards.ts'),
      (part) =>
        void part.addBriefs(notes).then((areAdded) => {
          if (!areAdded) return;
          for (const note of notes) this.heights.forget(note);
          this.refresh();
        }),
    );
  }

  /** Gives notes the words that they rest with, and measures them. */
  prepare(notes: readonly HTMLElement[]): void {
    if (notes.length === 0) return;
    this.heights.measure(notes, (note) => {
      if (isEditorial(note)) addLemma(note, piecesOf(this.article, note));
      else remind(this.#root, note);
    });
  }

  /** Places the notes as they were measured. */
  place(): void {
    this.#placings++;
    for (const marker of this.#root.querySelectorAll('.more')) marker.remove();
    this.resting.clear();
    const { columns, pinned } = this.arrange(this.#columns);
    for (const column of columns) this.#write(column, column.find(({ element }) => element === pinned)?.element);
    this.onPlaced();
  }

  #write(column: readonly PlacedNote[], pinned: HTMLElement | undefined): void {
    // An opened note is as high as its words and tools are now.
    if (pinned) pinned.dataset.form = 'full';
    const tops = placeForms(
      column.map(({ measure }) => measure),
      column.map(({ form }) => form),
      { ...spacing, limit: this.article.offsetHeight },
      pinned && { index: column.findIndex(({ element }) => element === pinned), height: pinned.offsetHeight },
    );
    column.forEach(({ element: note, form }, i) => {
      if (form === undefined) {
        withdraw(note);
        return;
      }
      const top = `${Math.round(tops[i]!)}px`;
      note.style.setProperty('--ap-note-top', top);
      note.dataset.placed = '';
      // Its words are a stop already, and lead into it when it is opened.
      note.querySelector('a')!.tabIndex = note === pinned ? 0 : -1;
      if (note === pinned) return;
      this.resting.set(note, { form, top });
      note.dataset.form = form;
      delete note.dataset.card;
    });
    if (column.some(({ form }) => form === undefined)) this.#markFolded(column, tops);
  }

  #markFolded(column: readonly PlacedNote[], tops: readonly number[]): void {
    const placing = this.#placings;
    withPart(
      () => import('./folded.ts'),
      ({ markFolded }) => {
        if (this.#placings === placing) markFolded(this.article, column, tops);
      },
    );
  }
}

/** Takes a note out of the margin. */
function withdraw(note: HTMLElement): void {
  const { dataset } = note;
  delete dataset.placed;
  note.querySelector('a')?.removeAttribute('tabindex');
  if (dataset.card === undefined) delete dataset.form;
}
