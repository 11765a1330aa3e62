import type { ReadingElement } from '../reading/element.ts';
import { idle, reduce, type Act, type Intent } from './intent.ts';
import type { Surface } from './surface.ts';

const trigger = 'a[data-ref], a[role="doc-noteref"]';
const surface = '[data-card]';

/** What cards say, and how they are made and placed, is loaded at the first need. */
const surfaces = (): Promise<typeof import('./surface.ts')> => import('./surface.ts');

/**
 * Opens what links to entries and marks of notes stand for: the note in the
 * margin where it is shown, else a card beside the link, or at the foot of a
 * small window for a finger. One instance, for all links of the page.
 *
 * WCAG 2.2 SC 1.4.13: the card can be pointed at, stays until left, and goes
 * with Esc. It comes with focus, with Enter and with a tap; a second Enter or
 * tap follows the link.
 */
export class Cards {
  #state: Intent<HTMLAnchorElement> = idle;
  /** Surfaces of the open links, by link; none yet for one that is being made. */
  readonly #surfaces = new Map<HTMLAnchorElement, Surface | undefined>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #point: { x: number; y: number } | undefined;
  /** How the last press came: a finger gets a sheet, a key leads into what it opens. */
  #by: 'mouse' | 'touch' | 'key' = 'mouse';
  /** The link whose note or card gets the focus when it opens. */
  #pressed: HTMLAnchorElement | undefined;
  /** Of the window, in CSS px, when a card was last opened. */
  #width = 0;
  readonly #reading: ReadingElement | null;

  constructor(reading: ReadingElement | null) {
    this.#reading = reading;
    // Notes name the entries that they link to in the address alone, which keeps the page light.
    for (const link of document.querySelectorAll<HTMLAnchorElement>('.note * > a[href*="/entries/"]'))
      link.dataset['ref'] ??= link.pathname.split('/').at(-2) ?? '';
    const on = <K extends keyof DocumentEventMap>(
      type: K,
      act: (event: DocumentEventMap[K]) => void,
      options?: AddEventListenerOptions,
    ): void => document.addEventListener(type, act, options);
    on('pointerdown', (event) => (this.#by = event.pointerType === 'mouse' ? 'mouse' : 'touch'), { capture: true });
    const point = (event: PointerEvent): void => {
      // A pressed button selects text: where it drags to is no wish.
      if (event.pointerType !== 'mouse' || event.buttons !== 0) return;
      this.#point = { x: event.clientX, y: event.clientY };
      this.#over(event.target as Element);
    };
    on('pointerover', point);
    // A link that the page scrolled under the pointer is entered before it is pointed at.
    on('pointermove', point);
    on('pointerleave', () => this.#act({ type: 'over', link: undefined, level: 0 }));
    on('focusin', (event) => {
      const target = event.target as Element;
      this.#point = undefined;
      // Focus that a pointer brings is not a wish to see more; nor is focus on the page itself.
      if (!target.matches(':focus-visible') || this.#by === 'touch') return;
      const level = this.#levelOf(target);
      // Within a card a key press opens the next: if focus did, Tab would only ever go deeper.
      if (level > 0) this.#act({ type: 'over', link: undefined, level });
      else this.#over(target);
    });
    on('click', (event) => this.#click(event));
    on('keydown', (event) => this.#key(event), { capture: true });
    // Only a pointer is passed over by scrolling: focus brings its scrolling with it.
    addEventListener('scroll', () => this.#point && this.#act({ type: 'scroll' }), { passive: true });
    addEventListener('resize', () => {
      // A telephone's own bars come and go while one reads: that changes the height alone.
      if (innerWidth !== this.#width) this.closeAll();
    });
    // Neither a page out of the cache, nor a new place on this one, nor paper shows an old card.
    addEventListener('pageshow', ({ persisted }) => persisted && this.closeAll());
    addEventListener('popstate', () => this.closeAll());
    addEventListener('beforeprint', () => this.closeAll());
  }

  /** The lowest open link, if any. */
  get lowest(): HTMLAnchorElement | undefined {
    return this.#state.open[0];
  }

  /** Opens a link's note or card at once. */
  open(link: HTMLAnchorElement): void {
    this.#act({ type: 'press', link, level: this.#levelOf(link) });
  }

  /** Gives a link the focus and leaves closed what it stands for: after Back no card shows. */
  focusQuietly(link: HTMLElement): void {
    const before = this.#by;
    this.#by = 'touch';
    link.focus({ preventScroll: true });
    this.#by = before;
  }

  closeAll(): void {
    if (this.#state.open.length > 0 || this.#state.wait) this.#act({ type: 'closeAll' });
  }

  #over(target: Element): void {
    const link = target.closest<HTMLAnchorElement>(trigger) ?? this.#linkOfNote(target);
    const level = this.#levelOf(target);
    const at = link ? this.#state.open.indexOf(link) : -1;
    // On the link of an open card: that card stays, those above it go.
    this.#act(
      at >= 0
        ? { type: 'over', link: undefined, level: Math.max(at + 1, level) }
        : { type: 'over', link: link ?? undefined, level },
    );
  }

  /** A margin note that isn't open stands for its mention. */
  #linkOfNote(target: Element): HTMLAnchorElement | null {
    const note = target.closest<HTMLElement>('[data-note-for][data-placed]:not([data-card])');
    return note && document.querySelector<HTMLAnchorElement>(`a#${CSS.escape(note.dataset['noteFor'] ?? '')}`);
  }

  /** How many of the open surfaces lie beneath an element: 0 outside all. */
  #levelOf(target: Element): number {
    const inside = target.closest(surface);
    return inside ? this.#state.open.findIndex((link) => this.#surfaces.get(link)?.element === inside) + 1 : 0;
  }

  #click(event: MouseEvent): void {
    const target = event.target as Element;
    const link = target.closest<HTMLAnchorElement>(trigger);
    // A button that closes its card is gone with it.
    if (!target.isConnected) return;
    if (!link) {
      if (!target.closest(surface) && this.#state.open.length > 0) this.closeAll();
      return;
    }
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
    // Known from the press, since browsers differ in what a click says; a screen reader's has neither press nor count.
    const isKey = this.#by === 'key' || event.detail === 0;
    const isMark = link.role === 'doc-noteref';
    if (!isMark && (!(isKey || this.#by === 'touch') || this.#state.open.includes(link))) return;
    event.preventDefault();
    // From words one goes on to their entry, and by Tab into the card; a mark leads to its note alone.
    if (this.#by === 'touch' || (isKey && isMark)) {
      this.#pressed = link;
      this.#enter(link);
    }
    this.open(link);
  }

  #key(event: KeyboardEvent): void {
    this.#by = 'key';
    const top = this.#state.open.at(-1);
    if (event.key === 'Escape' && (top || this.#state.wait)) {
      event.preventDefault();
      event.stopPropagation();
      this.#dismiss();
    } else if (event.key === 'Tab' && top) {
      this.#tab(event, top);
    }
  }

  /** What a link opened comes right after it: Tab goes from the link into it, and from its end on. */
  #tab(event: KeyboardEvent, link: HTMLAnchorElement): void {
    const opened = this.#surfaces.get(link)?.element;
    const at = document.activeElement;
    if (!opened || (at !== link && !opened.contains(at))) return;
    const stops = [...opened.querySelectorAll<HTMLElement>('a[href], button')].filter((stop) => stop.checkVisibility());
    const isLeaving = event.shiftKey ? at === stops[0] || at === opened : at === stops.at(-1);
    if (at === link) {
      if (event.shiftKey || !stops[0]) return;
      event.preventDefault();
      stops[0].focus();
    } else if (isLeaving) {
      // Back to the link; going forward, the browser then moves on from there.
      if (event.shiftKey) event.preventDefault();
      this.#dismiss();
    }
  }

  /** Closes the uppermost, or all, and gives the focus back to the link if it was inside. */
  #dismiss(all = false): void {
    const link = all ? this.#state.open[0] : this.#state.open.at(-1);
    const level = this.#levelOf(document.activeElement ?? document.body);
    const wasInside = level > 0 && (all || level === this.#state.open.length);
    this.#act({ type: all ? 'closeAll' : 'back' });
    if (wasInside && link) this.focusQuietly(link);
  }

  #act(act: Act<HTMLAnchorElement>): void {
    const before = this.#state;
    this.#state = reduce(before, act);
    const { wait, open } = this.#state;
    if (wait !== before.wait) {
      clearTimeout(this.#timer);
      if (wait) {
        if (wait.then.length > before.open.length) void surfaces().then((cards) => cards.prepareCards());
        this.#timer = setTimeout(() => this.#act({ type: 'timer', token: wait.token }), wait.ms);
      }
    }
    if (open === before.open) return;
    for (const link of [...before.open].reverse()) {
      if (open.includes(link)) continue;
      this.#surfaces.get(link)?.close();
      this.#surfaces.delete(link);
    }
    for (const [level, link] of open.entries()) {
      if (!this.#surfaces.has(link)) this.#show(link, level);
    }
    this.#settle();
  }

  #show(link: HTMLAnchorElement, level: number): void {
    this.#width = innerWidth;
    this.#surfaces.set(link, undefined);
    void surfaces()
      .then((cards) =>
        cards.showSurface({
          link,
          reading: this.#reading,
          isSheet: this.#by === 'touch' && innerWidth < 1000,
          point: this.#point,
          isWanted: () => this.#surfaces.has(link),
          ...(level > 0 ? { back: () => this.#dismiss() } : {}),
          close: () => this.#dismiss(true),
        }),
      )
      .then((shown) => {
        if (!shown) return;
        this.#surfaces.set(link, shown);
        this.#settle();
        this.#enter(link);
      });
  }

  /** Gives what a press has opened the focus, if it is there already. */
  #enter(link: HTMLAnchorElement): void {
    const shown = this.#surfaces.get(link);
    if (!shown) return;
    if (this.#pressed === link) shown.element.focus({ preventScroll: true });
    this.#pressed = undefined;
  }

  /** What lies beneath another is without its tools; a finger sees one at a time, and what lies beneath a sheet waits. */
  #settle(): void {
    this.#state.open.forEach((link, i) => {
      const shown = this.#surfaces.get(link)?.element;
      const isBeneath = i < this.#state.open.length - 1;
      shown?.toggleAttribute('data-beneath', isBeneath);
      if (shown?.dataset['card'] === 'sheet') shown.hidden = isBeneath;
    });
  }
}
