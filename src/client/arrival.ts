import type { Cards } from './cards/element.ts';

/**
 * Coming to a place on the page: a note named in the address opens at its mark,
 * words that were searched are lit, and after Back the link that one had
 * followed has the focus again.
 */
export function arrive(cards: Cards): void {
  openNamedNote(cards);
  addEventListener('hashchange', () => openNamedNote(cards));
  addEventListener('click', (event) => {
    const link = (event.target as Element).closest<HTMLElement>('a[id]');
    if (link) history.replaceState({ ...history.state, focus: link.id }, '');
  });
  addEventListener('pageshow', () => {
    const { focus } = (history.state ?? {}) as { focus?: string };
    const link = focus && document.getElementById(focus);
    if (link) cards.focusQuietly(link);
  });
  if (new URLSearchParams(location.search).has('hl'))
    void import('./search/light.ts').then((light) => light.lightHits());
}

function openNamedNote(cards: Cards): void {
  const [, id] = /^#note-(.+)$/.exec(decodeURIComponent(location.hash)) ?? [];
  const mark = id && document.getElementById(`ref-${id}`);
  if (!mark) return;
  mark.scrollIntoView({ block: 'center', behavior: 'instant' });
  // The notes must have their places before one can be opened.
  requestAnimationFrame(() =>
    requestAnimationFrame(() => requestAnimationFrame(() => cards.open(mark as HTMLAnchorElement))),
  );
}
