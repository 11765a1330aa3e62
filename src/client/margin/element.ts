import { selectors } from '../../contract/selectors.ts';
import { Orientation } from '../orientation/orientation.ts';
import { selectTextAlone } from '../orientation/selection.ts';
import { lightTogether } from './light.ts';
import { Margin } from './margin.ts';
import { Notes } from './notes.ts';

/**
 * `<ap-reading>` sets the notes of a document beside their mentions, and follows
 * the reader through the text. Without it the notes stand in the grid row of
 * their paragraph.
 */
export class ReadingElement extends HTMLElement {
  readonly notes = new Notes(this);
  #listening = new AbortController();
  #margin: Margin | undefined;
  #orientation: Orientation | undefined;

  connectedCallback(): void {
    const article = this.querySelector<HTMLElement>(selectors.article);
    if (!article) return;
    this.#listening = new AbortController();
    const { signal } = this.#listening;
    this.#margin = new Margin(this, article, this.notes, signal);
    this.#orientation = new Orientation(this, article, signal);
    selectTextAlone(this, signal);
    lightTogether(this, this.notes, signal);
  }

  disconnectedCallback(): void {
    this.#listening.abort();
  }

  /** The paragraph that is being read. */
  get paragraph(): HTMLElement | undefined {
    return this.#orientation?.current;
  }

  /** Opens a note that stands in the margin, level with its words; the others make room. */
  pin(note: HTMLElement): void {
    this.#margin?.pin(note);
  }

  /** Closes an opened note. */
  unpin(note: HTMLElement): void {
    this.#margin?.unpin(note);
  }
}
