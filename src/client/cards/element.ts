import cardWords from 'virtual:words/card';
import tools from 'virtual:words/tools';
import { button, element } from '../dom.ts';
import type { ReadingElement } from '../reading/element.ts';
import { idle, reduce, type Act, type Intent } from './intent.ts';
import { partUnder, placeCard } from './position.ts';

/** What shows when a link is opened: a note of the margin, or a card of its own. */
interface Surface {
  readonly element: HTMLElement;
  close(): void;
}

const trigger = 'a[data-ref], a[role="doc-noteref"]';
const surface = '[data-card]';

/** What cards say, and the code that says it, are loaded at the first need. */
const content = (): Promise<typeof import('./content.ts')> => import('./content.ts');

/**
 * Opens what links to entries and marks of notes stand for: the note in the
 * margin where it is shown, else a card beside the link, or at the foot of a
 * small window for a finger. One instance, for all links of the page.
 *
 * WCAG 2.2 SC 1.4.13: the card can be pointed at, stays until left, and goes
 * with Esc. It comes with focus and with a tap; a second tap follows the link.
 */
export class Cards {
  #state: Intent<HTMLAnchorElement> = idle;
  /** Surfaces of the open links, by link. */
  readonly #surfaces = new Map<HTMLAnchorElement, Surface>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #point: { x: number; y: number } | undefined;
  /** How the last press came: decides between a card and a sheet. */
  #byTouch = false;
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
    on('pointerdown', (event) => (this.#byTouch = event.pointerType !== 'mouse'), { capture: true });
    const point = (event: PointerEvent): void => {
      if (event.pointerType !== 'mouse') return;
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
      if (target.matches(':focus-visible') && !this.#byTouch) this.#over(target);
    });
    on('click', (event) => this.#click(event));
    on('keydown', (event) => this.#key(event), { capture: true });
    // Only a pointer is passed over by scrolling: focus brings its scrolling with it.
    addEventListener('scroll', () => this.#point && this.#act({ type: 'scroll' }), { passive: true });
    addEventListener('resize', () => this.closeAll());
    // Neither a page out of the cache nor a new place on this one shows an old card.
    addEventListener('pageshow', () => this.closeAll());
    addEventListener('popstate', () => this.closeAll());
  }

  /** Opens a link's note or card at once. */
  open(link: HTMLAnchorElement): void {
    this.#act({ type: 'press', link, level: this.#levelOf(link) });
  }

  /** Gives a link the focus and leaves closed what it stands for: after Back no card shows. */
  focusQuietly(link: HTMLElement): void {
    const before = this.#byTouch;
    this.#byTouch = true;
    link.focus({ preventScroll: true });
    this.#byTouch = before;
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
    const note = target.closest<HTMLElement>('[data-note-for]:not([data-card])');
    return note && document.querySelector<HTMLAnchorElement>(`a#${CSS.escape(note.dataset['noteFor'] ?? '')}`);
  }

  /** How many of the open surfaces lie beneath an element: 0 outside all. */
  #levelOf(target: Element): number {
    const inside = target.closest(surface);
    return this.#state.open.findIndex((link) => this.#surfaces.get(link)?.element === inside) + 1;
  }

  #click(event: MouseEvent): void {
    const target = event.target as Element;
    const link = target.closest<HTMLAnchorElement>(trigger);
    const pointer = (event as PointerEvent).pointerType;
    const isTouch = pointer !== undefined && pointer !== '' && pointer !== 'mouse';
    if (!link) {
      if (!target.closest(surface) && this.#state.open.length > 0) this.closeAll();
      return;
    }
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
    if (link.role === 'doc-noteref') {
      event.preventDefault();
      this.open(link);
      // From the keyboard one goes to the note, and by Esc back.
      if (event.detail === 0) this.#surfaces.get(link)?.element.focus({ preventScroll: true });
    } else if (isTouch && this.#state.open.at(-1) !== link) {
      event.preventDefault();
      this.open(link);
    }
  }

  #key(event: KeyboardEvent): void {
    this.#byTouch = false;
    const top = this.#state.open.at(-1);
    if (event.key === 'Escape' && (top || this.#state.wait)) {
      event.preventDefault();
      event.stopPropagation();
      this.#back();
    } else if (event.key === 'Tab' && top) {
      this.#tab(event, top);
    }
  }

  /** A card has no place among the words: Tab goes from its link into it, and from its end on. */
  #tab(event: KeyboardEvent, link: HTMLAnchorElement): void {
    const card = this.#surfaces.get(link)?.element;
    if (!card?.matches('.card, [data-card="float"], [data-card="sheet"]')) return;
    const stops = [...card.querySelectorAll<HTMLElement>('a[href], button')];
    const at = document.activeElement;
    if (at === link && !event.shiftKey && stops[0]) {
      event.preventDefault();
      stops[0].focus();
    } else if ((at === stops[0] && event.shiftKey) || (at === stops.at(-1) && !event.shiftKey)) {
      // Back to the link; going forward, the browser then moves on from there.
      if (event.shiftKey) event.preventDefault();
      link.focus({ preventScroll: true });
      this.#act({ type: 'back' });
    }
  }

  /** Closes the uppermost, and gives focus back to its link if it was inside. */
  #back(): void {
    const link = this.#state.open.at(-1);
    const wasInside = link !== undefined && this.#surfaces.get(link)?.element.contains(document.activeElement);
    this.#act({ type: 'back' });
    if (wasInside) link.focus({ preventScroll: true });
  }

  #act(act: Act<HTMLAnchorElement>): void {
    const before = this.#state;
    this.#state = reduce(before, act);
    const { wait, open } = this.#state;
    if (wait !== before.wait) {
      clearTimeout(this.#timer);
      if (wait) {
        if (wait.then.length > before.open.length) void content().then((cards) => cards.prepareCards());
        this.#timer = setTimeout(() => this.#act({ type: 'timer', token: wait.token }), wait.ms);
      }
    }
    if (open === before.open) return;
    for (const link of [...before.open].reverse()) {
      if (open.includes(link)) continue;
      this.#surfaces.get(link)?.close();
      this.#surfaces.delete(link);
      link.removeAttribute('aria-expanded');
    }
    for (const [level, link] of open.entries()) {
      if (!this.#surfaces.has(link)) this.#show(link, level);
    }
    // A finger sees one at a time: what lies beneath a sheet waits.
    open.forEach((link, i) => {
      const { element: shown } = this.#surfaces.get(link)!;
      if (shown.dataset['card'] === 'sheet') shown.hidden = i < open.length - 1;
    });
  }

  #show(link: HTMLAnchorElement, level: number): void {
    const note = this.#reading?.noteOf(link);
    const inMargin = note && this.#reading?.open(note, (close) => this.#addTools(note, link, level, close));
    if (note && inMargin) {
      this.#surfaces.set(link, { element: note, close: inMargin });
      return;
    }
    const isSheet = this.#byTouch && innerWidth < 1000;
    // An editorial note is its own card; an entry's is made of its data.
    const card = note?.matches('.editorial') ? note : element('div', { class: 'card', role: 'note', tabindex: '-1' });
    const undo = (): void => {
      if (card === note) {
        card.removeAttribute('data-card');
        card.removeAttribute('data-form');
        card.removeAttribute('style');
        card.hidden = false;
        card.querySelector('.card-tools')?.remove();
      } else card.remove();
    };
    this.#surfaces.set(link, { element: card, close: undo });
    const place = (): void => {
      if (this.#surfaces.get(link)?.element !== card) return;
      card.dataset['card'] = isSheet ? 'sheet' : 'float';
      this.#addTools(card, link, level, () => this.#back());
      const part = partUnder([...link.getClientRects()], this.#point);
      if (isSheet && part) {
        // The words that were asked about stay in sight above the sheet.
        const covered = part.bottom + 12 - (innerHeight - card.offsetHeight);
        if (covered > 0) scrollBy({ top: covered, behavior: 'instant' });
      }
      if (isSheet || !part) return;
      const { left, top } = placeCard(
        part,
        { width: card.offsetWidth, height: card.offsetHeight },
        { width: document.documentElement.clientWidth, height: innerHeight },
        getComputedStyle(link).direction === 'rtl',
      );
      card.style.left = `${left}px`;
      card.style.top = `${top}px`;
    };
    if (card === note) {
      card.tabIndex = -1;
      card.dataset['form'] = 'full';
      place();
      return;
    }
    void content()
      .then((cards) => cards.cardContent(link.dataset['ref'] ?? ''))
      .then((shown) => {
        if (!shown || this.#surfaces.get(link)?.element !== card) return;
        card.append(...shown);
        card.setAttribute('aria-label', cardWords.label.replace('{title}', shown[1]?.textContent ?? ''));
        // Within a dialog, so that it lies above it and not behind; else within the page's landmark.
        (link.closest('dialog, main') ?? document.body).append(card);
        place();
      });
  }

  #addTools(card: HTMLElement, link: HTMLAnchorElement, level: number, close: () => void): void {
    if (card.querySelector('.card-tools')) return;
    const row = element('p', { class: 'card-tools' });
    if (level > 0) row.append(button(tools.back, () => this.#back()));
    if (link.dataset['ref']) row.append(element('a', { href: link.getAttribute('href') ?? '' }, tools.open));
    row.append(button(tools.close, level > 0 ? () => this.closeAll() : close, { class: 'close' }));
    card.append(row);
  }
}
