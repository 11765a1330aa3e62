import linkWords from 'virtual:words/paragraphLink';
import { paragraphId } from '../../contract/ids.ts';
import { element, filled } from '../dom.ts';

/** How long the tick stands for the number, in ms. */
const copiedFor = 1500;
/** Distance of the number from the text, and its own width, in CSS px. */
const distance = 12;
const width = 24;

const link = element('a', { class: 'pilcrow', 'data-apparatus': '' });
let shown: HTMLElement | undefined;
link.addEventListener('click', (event) => {
  event.preventDefault();
  if (shown) copyParagraphLink(shown);
});

/**
 * The number of a paragraph stands before it, as a link to it that is copied when
 * pressed: beside the text, or at the edge of a window that has no more room.
 */
export function showParagraphLink(paragraph: HTMLElement): void {
  const article = paragraph.closest('article');
  if (!article) return;
  const frame = article.getBoundingClientRect();
  const box = paragraph.getBoundingClientRect();
  const isRightToLeft = getComputedStyle(paragraph).direction === 'rtl';
  const free = isRightToLeft ? document.documentElement.clientWidth - box.right : box.left;
  if (paragraph !== shown) {
    shown = paragraph;
    const n = numberOf(paragraph);
    link.href = `#${paragraphId(n)}`;
    link.textContent = n;
    link.setAttribute('aria-label', filled(linkWords.copy, { n: Number(n) }));
  }
  // A finger needs its whole width: on a telephone that is a hair more than the margin.
  const away = Math.min(distance, free - width);
  const left = isRightToLeft ? box.right - frame.left + away : box.left - frame.left - away - width;
  link.style.translate = `${left}px ${box.top - frame.top + 3}px`;
  if (!link.isConnected) article.append(link);
}

/** Puts a link to a paragraph into the address and on the clipboard, and says so. */
export function copyParagraphLink(paragraph: HTMLElement): void {
  const { href } = new URL(`#${paragraphId(numberOf(paragraph))}`, location.origin + location.pathname);
  history.replaceState(history.state, '', href);
  // Only where the site came over a safe connection is there one.
  const copied =
    'clipboard' in navigator ? navigator.clipboard.writeText(href) : Promise.reject(new Error('no clipboard'));
  copied.then(
    () => {
      announce(linkWords.copied);
      if (shown !== paragraph) return;
      link.textContent = '✓';
      setTimeout(() => (link.textContent = numberOf(shown!)), copiedFor);
    },
    () => announce(linkWords.failed),
  );
}

const numberOf = (paragraph: HTMLElement): string => paragraph.dataset.paragraph ?? '';

/** Says something to screen readers. */
function announce(text: string): void {
  let region = document.querySelector<HTMLElement>('.quiet[role="status"]');
  if (!region) document.body.append((region = element('div', { class: 'quiet', role: 'status' })));
  region.textContent = text;
}
