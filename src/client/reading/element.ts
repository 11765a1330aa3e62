import { preference } from '../preferences.ts';
import { layOutNotes, forms, spacing, type Form, type Layout, type NoteMeasure } from './choose-forms.ts';
import { addLemma } from './lemma.ts';
import { lineOf } from './line.ts';
import { writeNoteLines } from './note-lines.ts';
import { Orientation } from './orientation.ts';

/** Window widths, in CSS px of a normal text size, from which there is one margin, and two: as in the style sheets. */
const oneMargin = '(width >= 62.5rem)';
const twoMargins = '(width >= 93.75rem)';

/** A note in the margin, with what was measured of it. */
interface PlacedNote {
  readonly element: HTMLElement;
  readonly measure: NoteMeasure;
}

/**
 * `<ap-reading>` sets the notes of a document beside their mentions. Without it
 * they stand in the grid row of their paragraph.
 *
 * Reads `[data-note-for]` of the notes inside it. Sets `--ap-note-top`,
 * `data-form` and `data-placed` on each, `data-card="margin"` on the opened one,
 * and `data-lit` on note and mention that are pointed at. Doesn't touch the text.
 */
export class ReadingElement extends HTMLElement {
  #observer: ResizeObserver | undefined;
  #listeners = new AbortController();
  #columns: PlacedNote[][] = [];
  #heights = new WeakMap<HTMLElement, NoteMeasure['heights']>();
  /** The setting that the heights were measured in. */
  #setting = '';
  #opened: HTMLElement | undefined;
  #thread: HTMLElement | undefined;
  #frame = 0;
  #orientation: Orientation | undefined;
  /** Number of placings begun; tells one that is over. */
  #placings = 0;

  connectedCallback(): void {
    this.#listeners = new AbortController();
    const { signal } = this.#listeners;
    this.#observer = new ResizeObserver(() => this.#later());
    const article = this.querySelector('article');
    if (article) this.#observer.observe(article); // also fires at the start
    document.addEventListener('preference', () => this.#later(), { signal });
    void document.fonts.ready.then(() => {
      this.#heights = new WeakMap();
      this.#later();
    });
    this.addEventListener('pointerover', (event) => this.#light(event.target as Element), { signal });
    this.addEventListener('pointerleave', () => this.#light(undefined), { signal });
    this.addEventListener('focusin', (event) => this.#light(event.target as Element), { signal });
    this.#orientation = new Orientation(this, signal);
  }

  disconnectedCallback(): void {
    this.#observer?.disconnect();
    this.#listeners.abort();
    cancelAnimationFrame(this.#frame);
  }

  /** The paragraph that is being read. */
  get paragraph(): HTMLElement | undefined {
    return this.#orientation?.current;
  }

  /** Number of notes that the dial keeps from being seen. */
  get hiddenNotes(): number {
    return this.#notes.filter((note) => !this.#isWanted(note)).length;
  }

  /** The words that have a note which the dial lets be seen, in the order of the text. */
  get stops(): HTMLElement[] {
    return this.#notes
      .filter((note) => this.#isWanted(note))
      .flatMap((note) => this.#wordsOf(note) ?? [])
      .sort((a, b) => (a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1));
  }

  /** The note that belongs to a mention or mark. */
  noteOf(link: Element): HTMLElement | undefined {
    return link.id === ''
      ? undefined
      : (this.querySelector<HTMLElement>(`[data-note-for="${CSS.escape(link.id)}"]`) ?? undefined);
  }

  /** Opens a note that stands in the margin, level with its words; the others make room. */
  pin(note: HTMLElement): void {
    this.#opened?.removeAttribute('data-card');
    this.#opened = note;
    note.dataset['card'] = 'margin';
    this.#place();
  }

  /** Closes an opened note. */
  unpin(note: HTMLElement): void {
    note.removeAttribute('data-card');
    if (this.#opened !== note) return;
    this.#opened = undefined;
    // It may have got words that it hadn't.
    this.#heights.delete(note);
    this.#place();
  }

  get #notes(): HTMLElement[] {
    return [...this.querySelectorAll<HTMLElement>('.note')];
  }

  /** The mention or mark that a note belongs to. */
  #wordsOf(note: HTMLElement): HTMLElement | null {
    return document.getElementById(note.dataset['noteFor'] ?? '');
  }

  /** The words that an editorial note is about. */
  #piecesOf({ id }: HTMLElement): HTMLElement[] {
    return [...this.querySelectorAll<HTMLElement>(`[data-note="${CSS.escape(id.slice('note-'.length))}"]`)];
  }

  #isWanted(note: Element): boolean {
    const dial = preference('notes');
    return dial === 'all' || (dial === 'essential' && !note.hasAttribute('data-extra'));
  }

  /** Measures and places in the next frame, once for however many reasons. */
  #later(): void {
    cancelAnimationFrame(this.#frame);
    this.#frame = requestAnimationFrame(() => {
      this.#measure();
      this.#place();
      // From now on notes glide; the first time they are just there.
      this.#frame = requestAnimationFrame(() => this.toggleAttribute('data-settled', true));
    });
  }

  #measure(): void {
    const notes = this.#notes;
    const shown = matchMedia(oneMargin).matches ? notes.filter((note) => this.#isWanted(note)) : [];
    for (const note of notes) if (!shown.includes(note)) this.#withdraw(note);
    if (!matchMedia(oneMargin).matches) writeNoteLines(this.#article, (note) => this.#isWanted(note));
    if (shown.length === 0) {
      this.#columns = [];
      return;
    }
    this.#measureHeights(shown);
    const top = this.#article.getBoundingClientRect().top;
    const mentions = shown.map((note) => {
      const words = this.#wordsOf(note);
      return words ? lineOf(words).top - top : 0;
    });
    const placed = shown.map((note, i): PlacedNote => {
      const isReminder = note.hasAttribute('data-again');
      const isTitled = !note.matches('.editorial');
      const heights = this.#heights.get(note)!;
      return { element: note, measure: { mention: mentions[i]!, heights, isReminder, isTitled } };
    });
    // In the order of their lines; those of one line in the order of the text.
    const inOrder = (column: PlacedNote[]): PlacedNote[] =>
      column.sort((a, b) => a.measure.mention - b.measure.mention);
    const isEditorial = ({ element: note }: PlacedNote): boolean => note.matches('.editorial');
    this.#columns = matchMedia(twoMargins).matches
      ? [placed.filter(isEditorial), placed.filter((note) => !isEditorial(note))].map(inOrder)
      : [inOrder(placed)];
  }

  /**
   * Heights in each form, for the notes that haven't any yet. They depend on the
   * type and the columns alone, so that a resize measures nothing but mentions.
   */
  #measureHeights(shown: readonly HTMLElement[]): void {
    // Readers space text by style sheets of their own (WCAG 2.2 SC 1.4.12), and fonts may come late.
    const { fontSize, lineHeight, letterSpacing, wordSpacing, marginBlockEnd } = getComputedStyle(
      shown[0]!.querySelector('p') ?? shown[0]!,
    );
    const setting = [
      fontSize,
      lineHeight,
      letterSpacing,
      wordSpacing,
      marginBlockEnd,
      document.fonts.status,
      matchMedia(twoMargins).matches,
    ].join();
    // A reader's own style sheet may change the type without a word: what stands tells.
    const isStale = shown.some((note) => {
      const known = this.#heights.get(note)?.[note.dataset['form'] as Form];
      return known !== undefined && !note.dataset['card'] && known !== note.offsetHeight;
    });
    if (isStale || setting !== this.#setting) this.#heights = new WeakMap();
    this.#setting = setting;
    const fresh = shown.filter((note) => !this.#heights.has(note));
    if (fresh.length === 0) return;
    for (const note of fresh) if (note.matches('.editorial:not(:has(.lemma))')) addLemma(note, this.#piecesOf(note));
    // Three layouts for all notes together, one a form, instead of three a note.
    const heights = forms.map((form) => {
      for (const note of fresh) note.dataset['form'] = form;
      return fresh.map((note) => note.offsetHeight);
    });
    fresh.forEach((note, i) => {
      const [label, brief, full] = heights.map((ofForm) => ofForm[i]!) as [number, number, number];
      this.#heights.set(note, { label, brief, full: note.querySelector('.full') ? full : brief });
    });
  }

  #place(): void {
    this.#placings++;
    this.#thread?.remove();
    for (const marker of this.querySelectorAll('.more')) marker.remove();
    if (this.#columns.length === 0) {
      this.#opened = undefined;
      return;
    }
    const limit = this.#article.offsetHeight;
    if (this.#opened && !this.#columns.some((column) => column.some((note) => note.element === this.#opened)))
      this.#opened = undefined;
    for (const column of this.#columns) {
      const at = column.findIndex((note) => note.element === this.#opened);
      const pinned = at < 0 ? undefined : at;
      if (pinned !== undefined) this.#measureOpened(column, pinned);
      const layout = layOutNotes(
        column.map((note) => note.measure),
        { ...spacing, limit, pinned },
      );
      this.#write(column, layout, pinned);
    }
    this.#drawThread();
  }

  /** An opened note is as high as its words and tools are now. */
  #measureOpened(column: PlacedNote[], at: number): void {
    const { element: note, measure } = column[at]!;
    note.dataset['form'] = 'full' satisfies Form;
    column[at] = { element: note, measure: { ...measure, heights: { ...measure.heights, full: note.offsetHeight } } };
  }

  #write(column: readonly PlacedNote[], layout: Layout, pinned: number | undefined): void {
    const { forms: chosen, tops } = layout;
    column.forEach(({ element: note }, i) => {
      const form = chosen[i];
      if (form === undefined) {
        this.#withdraw(note);
        return;
      }
      note.dataset['form'] = form;
      note.style.setProperty('--ap-note-top', `${Math.round(tops[i]!)}px`);
      note.toggleAttribute('data-placed', true);
      if (i !== pinned) note.removeAttribute('data-card');
      // Its words are a stop already, and lead into it when it is opened.
      note.querySelector('a')!.tabIndex = i === pinned ? 0 : -1;
    });
    if (!chosen.includes(undefined)) return;
    const placing = this.#placings;
    void import('./folded.ts').then((folded) => {
      if (this.#placings !== placing) return;
      folded.markFolded(
        this.#article,
        column.map(({ element: note }) => note),
        layout,
      );
    });
  }

  #withdraw(note: HTMLElement): void {
    note.removeAttribute('data-placed');
    note.querySelector('a')?.removeAttribute('tabindex');
    if (!note.dataset['card']) note.removeAttribute('data-form');
  }

  /** The hairline from the opened note to its words. */
  #drawThread(): void {
    const note = this.#opened;
    const link = note && this.#wordsOf(note);
    if (!note || !link || note.dataset['card'] !== 'margin') return;
    const placing = this.#placings;
    void import('./thread.ts').then(({ drawThread }) => {
      if (this.#placings === placing) this.#thread = drawThread(this.#article, note, link, this.#piecesOf(note));
    });
  }

  /** Note and words light each other. */
  #light(target: Element | undefined): void {
    for (const lit of this.querySelectorAll('[data-lit]')) lit.removeAttribute('data-lit');
    const note = target?.closest<HTMLElement>('.note');
    const link = note ? this.#wordsOf(note) : target?.closest<HTMLElement>('[data-mention], [role="doc-noteref"]');
    const noteId = link
      ? link.role === 'doc-noteref'
        ? link.id.slice('ref-'.length)
        : undefined
      : target?.closest<HTMLElement>('[data-note]')?.dataset['note'];
    const lit = [
      ...(link?.dataset['mention']
        ? this.querySelectorAll(`[data-mention="${CSS.escape(link.dataset['mention'])}"]`)
        : []),
      ...(noteId === undefined
        ? []
        : this.querySelectorAll(`[data-note="${CSS.escape(noteId)}"], #note-${CSS.escape(noteId)}`)),
    ];
    const own = note ?? (link ? this.noteOf(link) : undefined);
    for (const element_ of [...lit, ...(own ? [own] : [])]) element_.toggleAttribute('data-lit', true);
  }

  get #article(): HTMLElement {
    return this.querySelector('article')!;
  }
}
