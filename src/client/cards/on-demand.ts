import { selectors } from '../../contract/selectors.ts';
import type { ReadingElement } from '../margin/element.ts';
import { giveUp, withPart } from '../parts.ts';
import type { Cards } from './cards.ts';
import { watchInput, type Input } from './input.ts';
import { opensByClick } from './opens.ts';

/** What may want cards: what opens one, and a text in which words do. */
const wanting = `${selectors.trigger}, ${selectors.unit}`;

/** Loads the cards at the first sign that they are wanted, and hands on what the reader did meanwhile. */
export class CardsOnDemand {
  readonly #reading: ReadingElement | null;
  readonly #signal: AbortSignal;
  readonly #input: Input;
  /** Ends the waiting for a first sign. */
  readonly #waiting = new AbortController();
  #cards: Promise<Cards> | undefined;

  constructor(reading: ReadingElement | null, signal: AbortSignal) {
    this.#reading = reading;
    this.#signal = signal;
    this.#input = watchInput(signal);
    const options = { signal: AbortSignal.any([signal, this.#waiting.signal]) };
    for (const type of ['pointerover', 'pointerdown', 'focusin'] as const)
      document.addEventListener(type, (event) => this.#notice(event), options);
    document.addEventListener('click', (event) => this.#click(event), options);
  }

  /** The cards, loaded if they weren't. */
  readonly load = (): Promise<Cards> => {
    this.#cards ??= import('./cards.ts').then(({ Cards: Loaded }) => {
      this.#waiting.abort();
      return new Loaded(this.#reading, this.#input, this.#signal);
    });
    // What couldn't be had is asked for again the next time.
    this.#cards.catch(() => (this.#cards = undefined));
    return this.#cards;
  };

  #notice(event: Event): void {
    if ((event.target as Element).closest(wanting)) withPart(this.load, (cards) => cards.take(event));
  }

  #click(event: MouseEvent): void {
    const link = (event.target as Element).closest<HTMLAnchorElement>(selectors.trigger);
    if (link && !opensByClick(link, this.#input, event)) return;
    if (!link && !(event.target as Element).closest(wanting)) return;
    if (link) event.preventDefault();
    withPart(
      this.load,
      (cards) => cards.take(event),
      () => link && leadOn(link),
    );
  }
}

/** Nothing can be shown: a link leads where it says, to an entry's page or to the note without scripts. */
export function leadOn(link: HTMLAnchorElement): void {
  if (link.matches(selectors.mark)) giveUp();
  location.assign(link.href);
}
