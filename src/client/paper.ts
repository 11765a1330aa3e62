import { base, element } from './dom.ts';

/**
 * Puts on paper what the screen has behind links: the running head, the briefs
 * of notes that are names alone, and after the text the sources that its notes
 * cite, with their addresses. All but the head goes again when printing ends.
 */
export function prepareForPaper(signal: AbortSignal): void {
  let added: Element[] = [];
  addEventListener(
    'beforeprint',
    () => {
      // Margin boxes know no elements, but they inherit the root's custom properties.
      document.documentElement.style.setProperty('--ap-head', JSON.stringify(document.title));
      const article = document.querySelector(':root:not([data-notes="none"]) .document');
      if (!article) return;
      const entries = read('entries/');
      const sources = read('sources/');
      for (const link of article.querySelectorAll('[data-extra]:not([data-again]) > a')) {
        const brief = entries.querySelector(`[href="${link.getAttribute('href')}"] + .brief`);
        if (brief) added.push(brief);
        link.after(brief ?? '');
      }
      const list = element('ul', { class: 'bibliography' });
      const links = [...article.querySelectorAll<HTMLAnchorElement>('.cited a')];
      for (const link of links.sort((a, b) => a.text.localeCompare(b.text))) {
        // A source is taken out of its page at its first citation, and not found again.
        const source = sources.getElementById(link.hash.slice(1));
        source?.prepend(element('b', {}, link.text), ' ');
        list.append(source ?? '');
      }
      const heading = element('h2', {}, sources.querySelector('h1')?.textContent ?? '');
      const section = element('section', {}, heading, list);
      if (links[0]) article.append(section);
      added.push(section);
    },
    { signal },
  );
  addEventListener(
    'afterprint',
    () => {
      for (const one of added) one.remove();
      added = [];
    },
    { signal },
  );
}

/** A page of the edition, at once: printing waits for the listeners to return, and for nothing that comes later. */
function read(path: string): Document {
  const request = new XMLHttpRequest();
  request.open('GET', base + path, false);
  request.send();
  return new DOMParser().parseFromString(request.responseText, 'text/html');
}
