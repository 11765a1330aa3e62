import { selectors } from '../../contract/selectors.ts';
import type { ReadingElement } from '../margin/element.ts';
import { Light } from '../margin/light.ts';
import { OpenNotes } from '../margin/open-notes.ts';
import { followParagraphs, linkNumberOf } from '../orientation/follow-paragraphs.ts';
import { marginCount } from '../platform/margins.ts';
import { prepareCard } from './content.ts';
import type { Input } from './input.ts';
import { idle, reduce, type Act, type Intent } from './intent.ts';
import { leadOn } from './on-demand.ts';
import { Pointing } from './pointing.ts';
import { Presses } from './presses.ts';
import { showSurface, type Surface } from './surface.ts';

/**
 * Opens what links to entries and marks of notes stand for: in a text over the
 * margin, or among the notes there once it is pressed; else a card beside the
 * link, or at the foot of a small window for a finger. One instance, for all
 * links of the page.
 *
 * WCAG 2.2 SC 1.4.13: the card can be pointed at, stays until left, and goes
 * with Esc. It comes with focus, with Enter and with a tap; a second Enter or
 * tap follows the link.
 */
export class Cards {
  readonly #reading: ReadingElement | null;
  readonly #light: Light | undefined;
  readonly #margins: OpenNotes | undefined;
  readonly #input: Input;
  readonly #pointing: Pointing;
  readonly #presses: Presses;
  #state: Intent<HTMLAnchorElement> = idle;
  /** Surfaces of the open links, by link; none yet for one that is being made. */
  readonly #surfaces = new Map<HTMLAnchorElement, Surface | undefined>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** The link whose note or card gets the focus when it opens. */
  #entering: HTMLAnchorElement | undefined;
  /** The link that was last pressed: where what it opens can't be had, it leads on. */
  #pressed: HTMLAnchorElement | undefined;
  /** Of the window, in CSS px, when a card was last opened. */
  #width = 0;

  constructor(reading: ReadingElement | null, input: Input, signal: AbortSignal) {
    this.#reading = reading;
    this.#input = input;
    this.#light = reading ? new Light(reading, signal) : undefined;
    this.#margins = reading?.margin && new OpenNotes(reading.margin);
    if (reading) followParagraphs(reading, signal);
    nameTargets();
    this.#pointing = new Pointing(this, input, signal);
    this.#presses = new Presses(this, input, signal);
    const resized = (): void => {
      // A telephone's own bars come and go while one reads: that changes the height alone.
      if (innerWidth !== this.#width) this.closeAll();
    };
    addEventListener('resize', resized, { signal });
    // Neither a page out of the cache, nor a new place on this one, nor paper shows an old card.
    addEventListener('pageshow', ({ persisted }) => persisted && this.closeAll(), { signal });
    for (const type of ['popstate', 'beforeprint']) addEventListener(type, () => this.closeAll(), { signal });
    document.addEventListener('preference', () => this.closeAll(), { signal });
  }

  /** Takes in what happened before it listened itself. */
  take(event: Event): void {
    // Loading this may have taken a while, and the pointer may have gone on.
    if (event.type === 'pointerover' && !(event.target as Element).matches(':hover')) return;
    if (event.type === 'click') this.#presses.click(event as MouseEvent);
    else this.#pointing.take(event);
    linkNumberOf(event.target as Element);
    if (event.type !== 'pointerdown') this.#light?.point(event.target as Element);
  }

  /** The links whose notes or cards are open, the lowest first. */
  get openLinks(): readonly HTMLAnchorElement[] {
    return this.#state.open;
  }

  /** Whether a link was pressed, and what it opened stays. */
  isPinned(link: HTMLAnchorElement): boolean {
    return this.#state.isPinned && this.#state.open[0] === link;
  }

  /** Whether anything is open, or waits to be. */
  get isBusy(): boolean {
    return this.#state.open.length > 0 || this.#state.wait !== undefined;
  }

  /** The note or card of an open link, once it shows. */
  surfaceOf(link: HTMLAnchorElement): HTMLElement | undefined {
    return this.#surfaces.get(link)?.element;
  }

  /** How many of the open surfaces lie beneath an element: 0 outside all. */
  levelOf(target: Element): number {
    const inside = target.closest(selectors.card);
    return inside ? this.#state.open.findIndex((link) => this.surfaceOf(link) === inside) + 1 : 0;
  }

  /** Opens a link's note or card at once, to stay. */
  open(link: HTMLAnchorElement): void {
    this.#pressed = link;
    this.act({ type: 'press', link, level: this.levelOf(link) });
  }

  /** Gives the focus to what a link has opened, or is about to open. */
  enter(link: HTMLAnchorElement): void {
    this.#entering = link;
    this.#enter(link);
  }

  /** Gives a link the focus and leaves closed what it stands for: after Back no card shows. */
  focusQuietly(link: HTMLElement): void {
    const { by } = this.#input;
    this.#input.by = 'touch';
    link.focus({ preventScroll: true });
    this.#input.by = by;
  }

  closeAll(): void {
    if (this.isBusy) this.act({ type: 'closeAll' });
  }

  /** Closes the uppermost, or all, and gives the focus back to the link if it was inside. */
  dismiss(all = false): void {
    const link = all ? this.#state.open[0] : this.#state.open.at(-1);
    const level = this.levelOf(document.activeElement ?? document.body);
    const wasInside = level > 0 && (all || level === this.#state.open.length);
    this.act({ type: all ? 'closeAll' : 'back' });
    if (wasInside && link) this.focusQuietly(link);
  }

  /** Takes in what the reader did, and shows what follows from it. */
  act(act: Act<HTMLAnchorElement>): void {
    const before = this.#state;
    this.#state = reduce(before, act);
    const { wait, open, isPinned } = this.#state;
    if (wait !== before.wait) {
      clearTimeout(this.#timer);
      if (wait) {
        const wanted = wait.then.length > before.open.length ? wait.then.at(-1)?.dataset.ref : undefined;
        if (wanted !== undefined) prepareCard(wanted);
        this.#timer = setTimeout(() => this.act({ type: 'timer', token: wait.token }), wait.ms);
      }
    }
    if (open === before.open && isPinned === before.isPinned) return;
    for (const link of [...before.open].reverse()) {
      if (open.includes(link)) continue;
      this.#surfaces.get(link)?.close();
      this.#surfaces.delete(link);
    }
    for (const [level, link] of open.entries()) {
      if (!this.#surfaces.has(link)) this.#show(link, level);
      else if (this.isPinned(link)) this.#surfaces.get(link)?.pin();
    }
    this.#settle();
  }

  #show(link: HTMLAnchorElement, level: number): void {
    this.#width = innerWidth;
    this.#surfaces.set(link, undefined);
    const below = this.#state.open[level - 1];
    const isNested = below !== undefined && this.surfaceOf(below)?.contains(link) === true;
    const isWanted = (): boolean => this.#surfaces.has(link);
    const show = (shown: Surface | undefined): void => {
      if (shown) {
        this.#surfaces.set(link, shown);
        if (this.isPinned(link)) shown.pin();
        this.#settle();
        this.#enter(link);
      } else if (isWanted()) this.#leadOn(link);
    };
    void showSurface({
      link,
      reading: this.#reading,
      margins: this.#margins,
      isSheet: this.#input.by === 'touch' && marginCount() === 0,
      point: this.#input.point,
      isWanted,
      ...(isNested ? { back: () => this.dismiss() } : {}),
      close: () => this.dismiss(true),
    }).then(show, () => show(undefined));
  }

  #leadOn(link: HTMLAnchorElement): void {
    this.closeAll();
    if (this.#pressed === link) leadOn(link);
  }

  #enter(link: HTMLAnchorElement): void {
    const shown = this.surfaceOf(link);
    if (this.#entering !== link || !shown) return;
    this.#entering = undefined;
    shown.focus({ preventScroll: true });
  }

  /** Marks the cards that others lie over: a finger sees one at a time, and what lies beneath a sheet waits. */
  #settle(): void {
    const { open } = this.#state;
    open.forEach((link, i) => {
      const shown = this.surfaceOf(link);
      if (!shown) return;
      const isBeneath = open[i + 1] !== undefined && shown.contains(open[i + 1]!);
      if (isBeneath) shown.dataset.beneath = '';
      else delete shown.dataset.beneath;
      if (shown.dataset.card === 'sheet') shown.hidden = isBeneath;
    });
    this.#light?.hold(open);
  }
}

/** Notes name the entries that they link to in the address alone, which keeps the page light. */
function nameTargets(): void {
  for (const link of document.querySelectorAll<HTMLAnchorElement>(`${selectors.note} * > a[href*="/entries/"]`))
    link.dataset.ref ??= link.pathname.split('/').at(-2) ?? '';
}
