import citing from 'virtual:words/citing';
import linkWords from 'virtual:words/paragraphLink';
import sheet from '../../styles/paragraph-tools.css?url';
import { paragraphId } from '../../contract/ids.ts';
import { announce } from '../announce.ts';
import { copy } from '../clipboard.ts';
import { element, filled } from '../dom.ts';
import { withSheet } from '../sheet.ts';

/** How long the tick stands for the number, in ms. */
const copiedFor = 1500;

const link = element('a', { class: 'pilcrow', 'data-apparatus': '' });
/** Below it what opens the citations of the paragraph. */
const citeButton = element('button', {
  class: 'pilcrow cite',
  type: 'button',
  'data-apparatus': '',
  'data-cite': '',
});
let shown: HTMLElement | undefined;
link.addEventListener('click', (event) => {
  event.preventDefault();
  if (shown) copyParagraphLink(shown);
});

/**
 * Makes the number of a paragraph, which the style sheet hangs before its first
 * line, a link to it, which is copied when pressed; below it stands what opens its
 * citations.
 */
export function showParagraphLink(paragraph: HTMLElement): void {
  if (paragraph === shown) return;
  shown = paragraph;
  const n = numberOf(paragraph);
  link.href = `#${paragraphId(n)}`;
  link.textContent = n;
  link.setAttribute('aria-label', filled(linkWords.copy, { n: Number(n) }));
  citeButton.setAttribute('aria-label', filled(citing.here, { n: Number(n) }));
  void withSheet(sheet).then(() => {
    if (shown === paragraph) paragraph.before(link, citeButton);
  });
}

/** Puts a link to a paragraph into the address and on the clipboard, and says so. */
export function copyParagraphLink(paragraph: HTMLElement): void {
  const { href } = new URL(`#${paragraphId(numberOf(paragraph))}`, location.origin + location.pathname);
  history.replaceState(history.state, '', href);
  copy(href).then(
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
