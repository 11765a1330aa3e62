import verifyWords from 'virtual:words/verify';
import { counted, element, filled } from '../dom.ts';
import { departuresFrom, excerptsOf } from './departures.ts';

/** Departures that are shown; more of them have one cause. */
const shown = 5;

/**
 * Compares the words of the page, as they stand in this browser, with the source
 * file, and shows the result below the button.
 *
 * @param button names the file (`data-source`) and the SHA-256 that the edition gives it (`data-sha256`)
 */
export async function verifyPage(button: HTMLButtonElement): Promise<void> {
  const result = resultOf(button);
  result.replaceChildren(element('li', {}, verifyWords.running));
  const file = await fetchFile(button.dataset.source ?? '');
  if (!file) {
    result.replaceChildren(element('li', {}, verifyWords.failed));
    return;
  }
  const paragraphs = [...document.querySelectorAll('[data-paragraph]')].map(wordsOf);
  const isByBlocks = document.querySelector<HTMLElement>('article[data-document]')?.dataset.unit === 'blocks';
  const departures = departuresFrom(new TextDecoder().decode(file), paragraphs, isByBlocks);
  result.replaceChildren(
    element('li', {}, await sumOf(file, button.dataset.sha256 ?? '')),
    element(
      'li',
      {},
      departures.length === 0
        ? counted(verifyWords.agree, paragraphs.length)
        : counted(verifyWords.depart, departures.length),
    ),
    ...departures.slice(0, shown).map((departure) => {
      const { page, source } = excerptsOf(departure);
      return element('li', {}, filled(verifyWords.departure, { n: departure.paragraph, source, page }));
    }),
    element('li', {}, verifyWords.limits),
  );
}

/** The list below the button, from the first press on. */
function resultOf(button: HTMLButtonElement): HTMLElement {
  const known = button.nextElementSibling;
  if (known instanceof HTMLUListElement) return known;
  const made = element('ul', { role: 'status', class: 'verified' });
  button.after(made);
  return made;
}

async function fetchFile(address: string): Promise<ArrayBuffer | undefined> {
  try {
    const response = await fetch(address, { cache: 'no-cache' });
    return response.ok ? await response.arrayBuffer() : undefined;
  } catch {
    return undefined;
  }
}

/** What a reader sees of a paragraph of the source: its text without its apparatus. */
function wordsOf(paragraph: Element): string {
  const copy = paragraph.cloneNode(true) as Element;
  for (const part of copy.querySelectorAll('[data-apparatus]')) part.remove();
  return copy.textContent;
}

async function sumOf(file: ArrayBuffer, named: string): Promise<string> {
  // Browsers compute checksums only on pages that nobody could change on their way.
  if (!isSecureContext) return verifyWords.noSum;
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', file));
  const sum = [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return filled(sum === named ? verifyWords.sum : verifyWords.otherSum, { sum, named });
}
