import quoted from 'virtual:words/quoted';
import selectedWords from 'virtual:words/selected';
import sheet from '../../styles/selected.css?url';
import { styles, wordsOf } from '../../citation/styles.ts';
import { paragraphId } from '../../contract/ids.ts';
import { announce } from '../announce.ts';
import { passage } from '../cite/subject.ts';
import { copy } from '../clipboard.ts';
import { button, element, filled } from '../dom.ts';
import { sayOutdated, withPart } from '../parts.ts';
import { withSheet } from '../sheet.ts';
import { placeBy } from './place.ts';
import type { Selected } from './selecting.ts';
import { textFragment } from './text-fragment.ts';

/** How long it shows what was done, in ms. */
const saidFor = 1500;

/**
 * The tool bar of selected words: below them for a pointer or the keyboard, at the
 * foot of the window for a finger, whose own menu the browser puts by the words.
 * It takes neither focus nor selection; Tab leads into it.
 */
export class SelectionTools {
  readonly #bar = element('div', {
    class: 'selected-tools',
    role: 'toolbar',
    'aria-label': selectedWords.label,
    'data-apparatus': '',
  });
  #selected: Selected | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** While a press on it is under way, or it tells what was done: the selection may go meanwhile. */
  isBusy = false;

  constructor() {
    // The press would take the selection away.
    this.#bar.addEventListener('mousedown', (event) => event.preventDefault());
    this.#bar.addEventListener('pointerdown', () => (this.isBusy = true));
    // Before what the button does, which may take its time.
    this.#bar.addEventListener('click', () => (this.isBusy = false), { capture: true });
    this.#bar.addEventListener('pointercancel', () => (this.isBusy = false));
  }

  show(selected: Selected, by: string): void {
    const before = this.#selected?.stretch;
    this.#selected = selected;
    // The same words again: what is in focus, or about to be pressed, stays.
    if (this.#bar.isConnected && before?.start === selected.stretch.start && before.end === selected.stretch.end) {
      this.#place(selected.range, by);
      return;
    }
    void withSheet(sheet).then(() => {
      if (this.#selected !== selected) return;
      this.#bar.replaceChildren(
        button(selectedWords.copy, () => this.#copyWords(selected)),
        button(selectedWords.link, () => this.#copyLink(selected)),
        button(selectedWords.mark, () => this.#mark(selected)),
      );
      document.body.append(this.#bar);
      this.#place(selected.range, by);
      if (by === 'key') announce(selectedWords.hint);
      // Here and not in a method of its own, which a build would keep.
      if (import.meta.env.IS_PREVIEW)
        withPart(
          () => import('../preview/editing.ts'),
          (part) => {
            if (this.#selected !== selected) return;
            this.#bar.append(...part.editingTools(selected, () => this.hide()));
            this.#place(selected.range, by);
          },
        );
    });
  }

  hide(): void {
    clearTimeout(this.#timer);
    this.#selected = undefined;
    this.isBusy = false;
    this.#bar.remove();
  }

  /** Tab goes from selected words into the bar, arrow keys along it, Esc closes it. */
  takeKey(event: KeyboardEvent): void {
    if (!this.#bar.isConnected || event.defaultPrevented || event.isComposing) return;
    const stops = [...this.#bar.querySelectorAll('button')];
    const at = stops.indexOf(document.activeElement as HTMLButtonElement);
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (event.key === 'Escape') this.hide();
    else if (event.key === 'Tab' && !event.shiftKey && at < 0) stops[0]?.focus();
    else if (step !== undefined && at >= 0) {
      const isMirrored = getComputedStyle(this.#bar).direction === 'rtl';
      stops.at((at + (isMirrored ? -step : step)) % stops.length)?.focus();
    } else return;
    event.preventDefault();
  }

  #place(range: Range, by: string): void {
    const isAtFoot = by === 'touch' || by === 'pen';
    this.#bar.toggleAttribute('data-foot', isAtFoot);
    placeBy(this.#bar, isAtFoot ? undefined : range);
  }

  /** The words and, in the first style, where they are from. */
  #copyWords({ page, stretch }: Selected): void {
    const words = page.text.slice(stretch.start, stretch.end);
    const subject = passage(page.paragraphAt(stretch.start), page.paragraphAt(stretch.end - 1));
    const citation = subject ? wordsOf(styles[0]!.cite(subject.cited)) : location.href;
    this.#told(copy(`${filled(quoted, { text: words })}\n\n${citation}`), selectedWords.copied);
  }

  #copyLink({ page, stretch }: Selected): void {
    const id = paragraphId(page.paragraphAt(stretch.start));
    const fragment = textFragment(page.text, stretch, id, document.body.textContent);
    this.#told(copy(location.origin + location.pathname + fragment), selectedWords.linked);
  }

  #mark({ page, stretch }: Selected): void {
    this.hide();
    withPart(
      () => import('../own/begin.ts'),
      (part) => part.markWords(page, stretch),
      sayOutdated,
    );
  }

  /** Says what was done, in place of the tools and aloud. */
  #told(done: Promise<void>, what: string): void {
    this.isBusy = true;
    const tell = (words: string): void => {
      announce(words);
      this.#bar.replaceChildren(element('span', { 'aria-hidden': 'true' }, words));
      this.#timer = setTimeout(() => this.hide(), saidFor);
    };
    done.then(
      () => tell(what),
      () => tell(selectedWords.failed),
    );
  }
}
