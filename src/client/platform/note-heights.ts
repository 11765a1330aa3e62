import { forms, type Form } from '../margin/choose-forms.ts';
import { marginCount } from './margins.ts';

/** Height of a note in each form at rest, in CSS px. */
export type Heights = Readonly<Record<Form, number>>;

/**
 * Heights of the notes of a document. They depend on the type and the columns
 * alone, so that they are measured once and a resize measures none.
 */
export class NoteHeights {
  #known = new WeakMap<HTMLElement, Heights>();
  /** What they were measured in. */
  #setting = '';

  /** Of a note that was measured. */
  of(note: HTMLElement): Heights {
    return this.#known.get(note)!;
  }

  /** Forgets the height of a note, or of all of them, so that it is measured again: its words or its type have changed. */
  forget(note?: HTMLElement): void {
    if (note) this.#known.delete(note);
    else this.#known = new WeakMap();
  }

  /**
   * Measures the notes that weren't yet, or all if they would be of another height now.
   *
   * @param prepare called before a note is measured
   */
  measure(notes: readonly HTMLElement[], prepare: (note: HTMLElement) => void): void {
    const setting = settingOf(notes[0]!);
    // A reader's own style sheet may change the type without a word: what stands tells.
    const isStale = notes.some((note) => {
      const { form, card } = note.dataset;
      const height = form && form !== 'full' && this.#known.get(note)?.[form];
      return height !== undefined && card === undefined && height !== note.offsetHeight;
    });
    if (isStale || setting !== this.#setting) this.forget();
    this.#setting = setting;
    const fresh = notes.filter((note) => !this.#known.has(note));
    if (fresh.length === 0) return;
    fresh.forEach(prepare);
    // One layout a form for all notes together, instead of one a note.
    const heights = forms.map((form) => {
      for (const note of fresh) note.dataset.form = form;
      return fresh.map((note) => note.offsetHeight);
    });
    fresh.forEach((note, i) => {
      const [label, brief] = heights.map((ofForm) => ofForm[i]!) as [number, number];
      this.#known.set(note, { label, brief });
    });
  }
}

/** What heights depend on. Readers space text by style sheets of their own (WCAG 2.2 SC 1.4.12), and fonts may come late. */
function settingOf(note: HTMLElement): string {
  const { fontSize, lineHeight, letterSpacing, wordSpacing, marginBlockEnd } = getComputedStyle(
    note.querySelector('p') ?? note,
  );
  const type = [fontSize, lineHeight, letterSpacing, wordSpacing, marginBlockEnd];
  return [...type, document.fonts.status, marginCount()].join();
}
