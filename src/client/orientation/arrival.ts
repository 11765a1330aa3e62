import { selectors } from '../../contract/selectors.ts';
import { markId, noteId, noteOf } from '../../contract/ids.ts';
import type { Cards } from '../cards/cards.ts';

/**
 * Coming to a place on the page: a note named in the address opens at its mark,
 * words that were searched are lit, and after Back the link that one had
 * followed has the focus again.
 */
export function arrive(cards: Cards, signal: AbortSignal): void {
  openNamedNote(cards);
  lightHits();
  addEventListener(
    'hashchange',
    () => {
      openNamedNote(cards);
      lightHits();
    },
    { signal },
  );
  addEventListener(
    'click',
    (event) => {
      const link = (event.target as Element).closest('a');
      if (!link) return;
      // A card is gone after Back: the link that it came from is still there.
      const from = link.closest(selectors.card) ? (cards.openLinks[0] ?? link) : link;
      history.replaceState({ ...history.state, focus: from.id || [...document.links].indexOf(from) }, '');
    },
    { signal },
  );
  // A page comes back, or a place on this one.
  for (const type of ['pageshow', 'popstate']) {
    addEventListener(
      type,
      () => {
        const { focus } = (history.state ?? {}) as { focus?: string | number };
        const link = typeof focus === 'string' ? document.getElementById(focus) : document.links[focus ?? -1];
        if (link) cards.focusQuietly(link);
      },
      { signal },
    );
  }
}

function lightHits(): void {
  if (new URLSearchParams(location.search).has('hl'))
    void import('../search/light.ts').then((light) => light.lightHits());
}

function openNamedNote(cards: Cards): void {
  const note = location.hash.startsWith(`#${noteId('')}`) ? noteOf(location.hash) : undefined;
  const mark = note !== undefined && document.getElementById(markId(note));
  if (!mark) return;
  const come = (): void => mark.scrollIntoView({ block: 'center', behavior: 'instant' });
  come();
  // The notes must have their places before one can be opened; and the browser's own way to the note leads elsewhere.
  let frames = 3;
  const wait = (): void => {
    if (frames-- > 0) {
      requestAnimationFrame(wait);
      return;
    }
    come();
    cards.open(mark as HTMLAnchorElement);
  };
  wait();
  if (document.readyState !== 'complete') addEventListener('load', come, { once: true });
}
