import linkWords from 'virtual:words/paragraphLink';
import { paragraphId } from '../../contract/ids.ts';
import { element, filled } from '../dom.ts';

/** How long the tick stands for the number, in ms. */
const copiedFor = 1500;

const link = element('a', { class: 'pilcrow', 'data-apparatus': '' });
let shown: HTMLElement | undefined;
link.addEventListener('click', (event) => {
  event.preventDefault();
  if (shown) copyParagraphLink(shown);
});

/** Makes the number of a paragraph, which the style sheet hangs before its first line, a link to it, which is copied when pressed. */
export function showParagraphLink(paragraph: HTMLElement): void {
  if (paragraph === shown) return;
  shown = paragraph;
  const n = numberOf(paragraph);
  link.href = `#${paragraphId(n)}`;
  link.textContent = n;
  link.setAttribute('aria-label', filled(linkWords.copy, { n: Number(n) }));
  paragraph.before(link);
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
