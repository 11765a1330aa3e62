import { selectors } from '../../contract/selectors.ts';
import { paragraphId } from '../../contract/ids.ts';
import { base } from '../dom.ts';
import { keep, readKept } from '../platform/storage.ts';

/** From this paragraph on a place is worth coming back to. */
const firstKept = 4;

/**
 * Where the reader is: the exchange named in the header, progress, the number of
 * the paragraph that is pointed at or in focus, and the place of the last visit,
 * kept and offered again. What only some readers need is loaded when they do.
 */
export class Orientation {
  readonly #root: HTMLElement;
  readonly #paragraphs: HTMLElement[];
  readonly #key: string;

  constructor(root: HTMLElement, article: HTMLElement, signal: AbortSignal) {
    this.#root = root;
    this.#paragraphs = [...root.querySelectorAll<HTMLElement>(selectors.paragraph)];
    this.#key = `apparatus:${base}:place:${article.dataset.document ?? ''}`;
    addEventListener('scroll', () => this.#follow(), { passive: true, signal });
    addEventListener('pagehide', () => this.#keepPlace(), { signal });
    for (const type of ['pointerover', 'focusin'] as const)
      root.addEventListener(type, (event) => this.#number(event), { signal });
    // With the first frame: to ask for places now would make the browser lay out the page before it may.
    requestAnimationFrame(() => this.#follow());
    this.#offerPlace();
  }

  /** The paragraph in focus, else the one that is pointed at, else the one at the top of the window. */
  get current(): HTMLElement | undefined {
    return (
      document.activeElement?.closest<HTMLElement>(selectors.paragraph) ??
      this.#root.querySelector<HTMLElement>(`${selectors.paragraph}:hover`) ??
      this.#top
    );
  }

  get #top(): HTMLElement | undefined {
    return this.#paragraphs.findLast((p) => p.getBoundingClientRect().top < innerHeight * 0.3);
  }

  #follow(): void {
    const section = this.#top?.closest<HTMLElement>(selectors.division);
    const title = section?.querySelector('h2')?.textContent?.trim().replace(/\s+/g, ' ') ?? '';
    const here = document.querySelector<HTMLElement>('[data-here]');
    if (here && here.textContent !== title) {
      here.textContent = title;
      // Without a name it is no link.
      here.hidden = title === '';
    }
    // Above the first exchange stand the contents themselves: they go on to mark the one that was left.
    if (section) {
      for (const link of this.#root.querySelectorAll<HTMLAnchorElement>('.contents a')) {
        if (section.querySelector(`[id="${link.hash.slice(1)}"]`)) link.setAttribute('aria-current', 'true');
        else link.removeAttribute('aria-current');
      }
    }
    const { scrollHeight } = document.documentElement;
    const read = scrollY / Math.max(1, scrollHeight - innerHeight);
    // On the line alone: on the root it would be inherited, and style the whole page anew.
    document.querySelector<HTMLElement>('.progress')?.style.setProperty('--ap-progress', read.toFixed(4));
  }

  #number(event: Event): void {
    const paragraph = (event.target as Element)
      .closest(selectors.unit)
      ?.querySelector<HTMLElement>(selectors.paragraph);
    const isPointed = !(event instanceof PointerEvent) || event.pointerType === 'mouse';
    if (paragraph && isPointed) void import('./paragraph-link.ts').then((link) => link.showParagraphLink(paragraph));
  }

  /** A glance at the beginning leaves the place of the last visit as it is. */
  #keepPlace(): void {
    const n = this.#top && this.#top.dataset.paragraph;
    if (n && Number(n) >= firstKept) keep(this.#key, n);
  }

  #offerPlace(): void {
    const place = readKept(this.#key);
    const isFresh =
      (performance.getEntriesByType('navigation')[0] as PerformanceNavigationTiming | undefined)?.type === 'navigate';
    const target = place !== undefined && document.getElementById(paragraphId(place));
    if (target && !location.hash && isFresh)
      void import('./resume.ts').then((resume) => resume.offerPlace(target, this.#key));
  }
}
