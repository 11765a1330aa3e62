import { lineOf } from '../platform/lines.ts';
import type { NoteHeights } from '../platform/note-heights.ts';
import { byLine, measureOf, type PlacedNote } from './columns.ts';
import type { Margin } from './margin.ts';
import { isEditorial } from './notes.ts';
import { drawThread } from './thread.ts';

/** A note that the reader has opened, and the words from which. */
interface Opened {
  readonly note: HTMLElement;
  readonly link: HTMLElement;
}

/** Least distance of what lies over a margin from the edges of the window, its frame included, in CSS px. */
const edge = 16;

/**
 * Shows what is opened in the margins: over the notes there, or among them.
 * Sets `data-card` on it, and draws its hairline.
 */
export class OpenNotes {
  readonly #margin: Margin;
  /** The note that stands level with its words, and that the others make room for. */
  #pinned: Opened | undefined;
  #thread: HTMLElement | undefined;

  constructor(margin: Margin) {
    this.#margin = margin;
    margin.arrange = (columns) => {
      if (columns.length === 0) this.#pinned = undefined;
      const opened = this.#pinned;
      if (!opened) return { columns, pinned: undefined };
      const side = isEditorial(opened.note) ? 0 : columns.length - 1;
      const { top } = margin.article.getBoundingClientRect();
      return {
        columns: columns.map((column, i) => (i === side ? withOpened(column, opened, margin.heights, top) : column)),
        pinned: opened.note,
      };
    };
    margin.onPlaced = () => this.#draw(this.#pinned);
  }

  /**
   * Shows a note, or a card that has no note, over the margin, and moves nothing
   * else: level with its words, or where it stands if that is no further than a
   * line, or if it is pointed at itself; and within the window.
   */
  showOver(card: HTMLElement, link: HTMLElement, isPointedAt: boolean): void {
    const { article, resting } = this.#margin;
    const { top, height } = lineOf(link);
    const own = resting.has(card) ? card.getBoundingClientRect().top : NaN;
    const wanted = isPointedAt || Math.abs(own - top) <= height ? own : top;
    card.dataset.card = 'over';
    card.dataset.form = 'full';
    const within = Math.max(edge, Math.min(wanted, innerHeight - card.offsetHeight - edge));
    card.style.setProperty('--ap-note-top', `${Math.round(within - article.getBoundingClientRect().top)}px`);
    this.#draw({ note: card, link });
  }

  /** Opens a note among the others, level with its words; they make room. */
  pin(note: HTMLElement, link: HTMLElement): void {
    if (this.#pinned && this.#pinned.note !== note) this.#rest(this.#pinned.note);
    this.#pinned = { note, link };
    note.dataset.card = 'margin';
    this.#margin.prepare([note]);
    this.#margin.place();
  }

  /** Closes what is open, one way or the other. */
  close(card: HTMLElement): void {
    this.#rest(card);
    this.#draw(undefined);
    if (this.#pinned?.note !== card) return;
    this.#pinned = undefined;
    this.#margin.place();
  }

  #rest(card: HTMLElement): void {
    delete card.dataset.card;
    const rest = this.#margin.resting.get(card);
    if (rest) {
      card.dataset.form = rest.form;
      card.style.setProperty('--ap-note-top', rest.top);
    } else if (card.dataset.placed === undefined) delete card.dataset.form;
  }

  #draw(opened: Opened | undefined): void {
    this.#thread?.remove();
    this.#thread = opened && drawThread(this.#margin.article, opened.note, opened.link);
  }
}

/** A margin with an opened note at the height of the words that it was opened from, whether it had a place there or not. */
function withOpened(
  column: readonly PlacedNote[],
  { note, link }: Opened,
  heights: NoteHeights,
  top: number,
): PlacedNote[] {
  const opened = { element: note, measure: measureOf(note, link, heights, top), form: 'brief' as const };
  return [...column.filter(({ element }) => element !== note), opened].sort(byLine);
}
