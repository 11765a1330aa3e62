import instruments from 'virtual:words/instruments';
import { selectors } from '../contract/selectors.ts';
import { base, element, filled } from './dom.ts';
import { inertDocument } from './platform/trusted.ts';

/**
 * Puts on paper what the screen has behind links: the running head, the paragraphs
 * of each exchange, which its own head has over each sheet, the address of the page, the briefs of notes that are names alone, and after the text the
 * sources that its notes cite, with their addresses. All but the head goes again
 * when printing ends. What can't be had stays away: the page says on paper where
 * it stands.
 */
export function prepareForPaper(signal: AbortSignal): void {
  let added: Element[] = [];
  const begin = (): void => {
    // Margin boxes know no elements, but they inherit the root's custom properties.
    document.documentElement.style.setProperty('--ap-head', JSON.stringify(document.title));
    const article = document.querySelector<HTMLElement>('.document');
    if (!article) return;
    added = [...addressesIn(article), ...rangesIn(article)];
    if (document.documentElement.dataset.notes !== 'none') added.push(...briefsIn(article), ...sourcesOf(article));
  };
  const end = (): void => {
    for (const one of added) one.remove();
    added = [];
  };
  addEventListener('beforeprint', begin, { signal });
  addEventListener('afterprint', end, { signal });
}

/** Adds the address of the page to its citations, where the edition gives none. */
function addressesIn(article: HTMLElement): Element[] {
  const { origin, pathname } = location;
  return [...article.querySelectorAll('.printed:has(+ .contents), .cited-as')]
    .filter((citation) => !citation.querySelector('.address'))
    .map((citation) => {
      const address = element('span', {}, ` ${origin}${pathname}`);
      citation.append(address);
      return address;
    });
}

/** Adds its first and last paragraph to the head of each exchange. */
function rangesIn(article: HTMLElement): Element[] {
  return [...article.querySelectorAll(`:scope > ${selectors.division}:has(> h2)`)].map((division) => {
    const paragraphs = [...division.querySelectorAll<HTMLElement>(selectors.paragraph)];
    const numbers = new Set([paragraphs.at(0), paragraphs.at(-1)].map((one) => one?.dataset.paragraph));
    const range = element('span', {}, ' ' + filled(instruments.paragraph, { n: [...numbers].join('–') }));
    division.querySelector('h2')!.append(range);
    return range;
  });
}

/** Adds their briefs to the notes that are names alone. */
function briefsIn(article: HTMLElement): Element[] {
  const links = [...article.querySelectorAll<HTMLAnchorElement>('[data-extra]:not([data-again]) > a')];
  const entries = links.length > 0 ? read('entries/') : undefined;
  return links.flatMap((link) => {
    const brief = entries?.querySelector(`[href="${link.getAttribute('href')}"] + .brief`);
    if (!brief) return [];
    link.after(brief);
    return [brief];
  });
}

/** Adds the sources that the notes cite, by their labels. */
function sourcesOf(article: HTMLElement): Element[] {
  const links = [...article.querySelectorAll<HTMLAnchorElement>('.cited a[href*="/sources/#"]')];
  const sources = links.length > 0 ? read('sources/') : undefined;
  if (!sources) return [];
  const list = element('ul', { class: 'bibliography' });
  for (const link of links.sort((a, b) => a.text.localeCompare(b.text))) {
    // A source is taken out of its page at its first citation, and not found again.
    const source = sources.getElementById(link.hash.slice(1));
    source?.prepend(element('b', {}, link.text), ' ');
    list.append(source ?? '');
  }
  const heading = element('h2', {}, sources.querySelector('h1')?.textContent ?? '');
  const section = element('section', {}, heading, list);
  article.querySelector('.closing')?.before(section);
  return [section];
}

/**
 * A page of the edition, at once: printing waits for the listeners to return, and
 * for nothing that comes later. Undefined where it can't be had.
 */
function read(path: string): Document | undefined {
  const request = new XMLHttpRequest();
  request.open('GET', base + path, false);
  try {
    request.send();
  } catch {
    return undefined;
  }
  return request.status === 200 ? inertDocument(request.responseText) : undefined;
}
