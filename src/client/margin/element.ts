import { selectors } from '../../contract/selectors.ts';
import { Orientation } from '../orientation/orientation.ts';
import { selectTextAlone } from '../orientation/selection.ts';
import { Margin } from './margin.ts';

/**
 * `<ap-reading>` sets the notes of a document beside their mentions, and follows
 * the reader through the text. Without it the notes stand in the grid row of
 * their paragraph.
 */
export class ReadingElement extends HTMLElement {
  /** While it is on a page. */
  margin: Margin | undefined;
  #listening = new AbortController();
  #orientation: Orientation | undefined;

  connectedCallback(): void {
    const article = this.querySelector<HTMLElement>(selectors.article);
    if (!article) return;
    this.#listening = new AbortController();
    const { signal } = this.#listening;
    this.margin = new Margin(this, article, signal);
    this.#orientation = new Orientation(this, article, signal);
    selectTextAlone(this, signal);
  }

  disconnectedCallback(): void {
    this.#listening.abort();
  }

  /** The paragraph that is being read. */
  get paragraph(): HTMLElement | undefined {
    return this.#orientation?.current;
  }
}
