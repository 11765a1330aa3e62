import { selectors } from '../../contract/selectors.ts';
import { paragraphId } from '../../contract/ids.ts';
import { base } from '../dom.ts';
import { withPart } from '../parts.ts';
import { keep, readKept } from '../platform/storage.ts';
import { keepBeingRead } from './being-read.ts';
import { firstBelow, placeIn, returnTo, type Place } from './place.ts';

/** From this paragraph on a place is worth coming back to. */
const firstKept = 4;

/** Frames until what follows from a change of size has its place. */
const stillFor = 4;

/**
 * Where the reader is: the exchange named in the header, progress, and the place
 * of the last visit, kept and offered again. What only some readers need is loaded
 * when they do.
 */
export class Orientation {
  readonly #root: HTMLElement;
  readonly #paragraphs: HTMLElement[];
  readonly #slug: string;
  readonly #key: string;
  /** Where the reader was when the page was last scrolled. */
  #place: Place | undefined;
  /** Frame in which the page is still kept there; 0 where it isn't. */
  #holding = 0;

  constructor(root: HTMLElement, article: HTMLElement, signal: AbortSignal) {
    this.#root = root;
    this.#paragraphs = [...root.querySelectorAll<HTMLElement>(selectors.paragraph)];
    this.#slug = article.dataset.document ?? '';
    this.#key = `apparatus:${base}:place:${this.#slug}`;
    addEventListener('scroll', () => this.#follow(), { passive: true, signal });
    addEventListener('pagehide', () => this.#keepPlace(), { signal });
    document.addEventListener('preference', () => this.#keepStill(), { signal });
    let width = innerWidth;
    const resize = (): void => {
      // A telephone's own bars come and go while one reads: that changes the height alone.
      if (innerWidth !== width) this.#keepStill();
      width = innerWidth;
    };
    addEventListener('resize', resize, { signal });
    // At the press, since a link may open beside this page too.
    document.addEventListener(
      'click',
      ({ target }) => {
        const link = (target as Element).closest('a');
        if (link) this.#keepWayBack(link);
      },
      { capture: true, signal },
    );
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

  /** The paragraph that stands at the height at which one reads, or the one before it. */
  get #top(): HTMLElement | undefined {
    const height = innerHeight * 0.3;
    const at = firstBelow(this.#paragraphs, height);
    const paragraph = this.#paragraphs[at];
    return paragraph && paragraph.getBoundingClientRect().top < height ? paragraph : this.#paragraphs[at - 1];
  }

  /** Whatever else changes, the text stays where it is read. */
  #keepStill(): void {
    const place = this.#place;
    if (!place) return;
    let frames = stillFor;
    const frame = (): void => {
      returnTo(place);
      if (--frames > 0) this.#holding = requestAnimationFrame(frame);
      else this.#holding = 0;
    };
    cancelAnimationFrame(this.#holding);
    frame();
  }

  #follow(): void {
    if (this.#holding === 0) this.#place = placeIn(this.#paragraphs);
    const section = this.#top?.closest<HTMLElement>(selectors.division);
    const title = section?.querySelector('h2')?.textContent.trim().replace(/\s+/g, ' ') ?? '';
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

  /** The way back to where a link led away from: the paragraph of its words, else the one at the top of the window. */
  #keepWayBack(link: Element): void {
    const opened = link.closest(selectors.card) && this.#root.querySelector('[aria-expanded="true"]');
    const unit = (opened ?? link).closest(selectors.unit) ?? this.#top?.closest(selectors.unit);
    const paragraph = unit?.querySelector<HTMLElement>(selectors.paragraph)?.dataset.paragraph;
    const title = document.querySelector('.here a')?.textContent.trim() ?? '';
    if (paragraph) keepBeingRead({ slug: this.#slug, title, paragraph });
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
      withPart(
        () => import('./resume.ts'),
        (resume) => resume.offerPlace(target, this.#key),
      );
  }
}
