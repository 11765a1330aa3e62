import readingWords from 'virtual:words/reading';
import { base, button, element } from '../dom.ts';

/** How long the word “copied” stands, and how long the offer to read on; ms. */
const copiedFor = 1500;
const offeredFor = 12000;

/**
 * Where the reader is: the exchange named in the header, progress, a link for
 * the paragraph under the pointer, and the place of the last visit offered again.
 */
export class Orientation {
  readonly #root: HTMLElement;
  readonly #paragraphs: HTMLElement[];
  readonly #key: string;
  readonly #pilcrow = element('a', { class: 'pilcrow', 'data-apparatus': '', href: '' });

  constructor(root: HTMLElement, signal: AbortSignal) {
    this.#root = root;
    this.#paragraphs = [...root.querySelectorAll<HTMLElement>('[data-paragraph]')];
    this.#key = `apparatus:${base}:place:${root.querySelector<HTMLElement>('article')?.dataset['document'] ?? ''}`;
    addEventListener('scroll', () => this.#follow(), { passive: true, signal });
    addEventListener('pagehide', () => this.#keepPlace(), { signal });
    root.addEventListener('pointerover', (event) => this.#number(event), { signal });
    this.#pilcrow.addEventListener('click', (event) => this.#copy(event));
    this.#follow();
    this.#offerPlace();
  }

  /** The paragraph at the top of the window. */
  get #current(): HTMLElement | undefined {
    return this.#paragraphs.findLast((p) => p.getBoundingClientRect().top < innerHeight * 0.3);
  }

  #follow(): void {
    const section = this.#current?.closest('section');
    const title = section?.querySelector('h2')?.textContent?.trim().replace(/\s+/g, ' ') ?? '';
    const here = document.querySelector<HTMLElement>('[data-here]');
    if (here && here.textContent !== title) {
      here.textContent = title;
      // Without a name it is no link.
      here.hidden = title === '';
    }
    for (const link of this.#root.querySelectorAll<HTMLAnchorElement>('.contents a')) {
      const isCurrent = section?.querySelector(`[id="${link.hash.slice(1)}"]`) != null;
      if (isCurrent) link.setAttribute('aria-current', 'true');
      else link.removeAttribute('aria-current');
    }
    const { scrollHeight } = document.documentElement;
    const read = scrollY / Math.max(1, scrollHeight - innerHeight);
    document.documentElement.style.setProperty('--ap-progress', read.toFixed(4));
  }

  /** The number of the paragraph under the pointer stands before it, as a link to it. */
  #number(event: PointerEvent): void {
    const paragraph = (event.target as Element).closest('.unit')?.querySelector<HTMLElement>('[data-paragraph]');
    if (!paragraph || event.pointerType !== 'mouse') return;
    const n = paragraph.dataset['paragraph'] ?? '';
    this.#pilcrow.href = `#p${n}`;
    this.#pilcrow.textContent = n;
    this.#pilcrow.setAttribute('aria-label', readingWords.copyLink.replace('{n}', n));
    const article = this.#root.querySelector('article')!;
    const frame = article.getBoundingClientRect();
    const box = paragraph.getBoundingClientRect();
    if (box.left < 44) return;
    this.#pilcrow.style.translate = `${box.left - frame.left - 36}px ${box.top - frame.top + 3}px`;
    if (!this.#pilcrow.isConnected) article.append(this.#pilcrow);
  }

  #copy(event: MouseEvent): void {
    event.preventDefault();
    const { href, textContent } = this.#pilcrow;
    history.replaceState(history.state, '', href);
    void navigator.clipboard?.writeText(href).then(() => {
      this.#pilcrow.textContent = '✓';
      announce(readingWords.copied);
      setTimeout(() => (this.#pilcrow.textContent = textContent), copiedFor);
    });
  }

  #keepPlace(): void {
    const n = this.#current?.dataset['paragraph'];
    try {
      if (n && Number(n) > 3) localStorage.setItem(this.#key, n);
      else localStorage.removeItem(this.#key);
    } catch {
      // Without storage there is nothing to offer next time.
    }
  }

  #offerPlace(): void {
    let place: string | null = null;
    try {
      place = localStorage.getItem(this.#key);
    } catch {
      return;
    }
    const isFresh =
      (performance.getEntriesByType('navigation')[0] as PerformanceNavigationTiming | undefined)?.type === 'navigate';
    const target = place && document.getElementById(`p${place}`);
    if (!target || location.hash || !isFresh) return;
    const notice = element('div', { class: 'notice', role: 'status' }, readingWords.resume.replace('{n}', place!));
    const go = (): void => {
      notice.remove();
      target.scrollIntoView({ block: 'start' });
    };
    notice.append(
      button(readingWords.resumeGo, go),
      button(readingWords.resumeNo, () => notice.remove()),
    );
    document.body.append(notice);
    setTimeout(() => notice.remove(), offeredFor);
  }
}

/** Says something to screen readers. */
export function announce(text: string): void {
  let region = document.querySelector<HTMLElement>('.quiet[role="status"]');
  if (!region) document.body.append((region = element('div', { class: 'quiet', role: 'status' })));
  region.textContent = text;
}
