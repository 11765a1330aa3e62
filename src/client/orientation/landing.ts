import { markId, noteOf } from '../../contract/ids.ts';
import { selectors } from '../../contract/selectors.ts';
import type { Cards } from '../cards/cards.ts';
import { withPart } from '../parts.ts';
import { unfold, type Left } from './left.ts';
import { linkNamed } from './link-name.ts';
import { returnTo } from './place.ts';

/** What a reader does who goes on alone: from then on nothing is brought into view. */
const goingOn = ['wheel', 'touchstart', 'pointerdown', 'keydown'] as const;

/** Frames in which nothing must move before a place is reached. */
const still = 3;

/** Ends the landing before, which is over when another begins. */
let end = new AbortController();

/**
 * Brings to where the page was left, or else to what its address names, and stays
 * there until the page stands: fonts and notes may come late, and the browser goes
 * ways of its own. Then opens the note that the address names, or shows the tools
 * of the paragraph, and gives the focus back to the link that was followed.
 *
 * @param left how the page was left, if it was: that goes before what the address names
 * @param cards loads what opens notes and cards
 */
export function land({ place, unfolded = [], link }: Left, cards: () => Promise<Cards>): void {
  end.abort();
  const named = elementNamed();
  const trigger = named && triggerOf(named);
  const target = trigger ? wordsOf(trigger) : named;
  const followed = link && linkNamed(link);
  if (!place && !target && !followed) return;
  end = new AbortController();
  const come = (): void => {
    unfold(unfolded);
    if (place) returnTo(place);
    else target?.scrollIntoView({ block: trigger ? 'center' : 'start', behavior: 'instant' });
  };
  const done = (): void => {
    // Who comes to a paragraph finds beside it what it is linked to and cited by.
    if (named?.matches(selectors.paragraph))
      withPart(
        () => import('./paragraph-link.ts'),
        ({ showParagraphLink }) => showParagraphLink(named),
      );
    // A reader who had scrolled on from the note, and comes back to that place, doesn't want it opened again.
    const isMeant = trigger && target && (!place || isInView(target));
    if (!isMeant && !followed) return;
    withPart(cards, (loaded) => {
      if (isMeant) loaded.open(trigger);
      loaded.focusQuietly(followed ?? trigger!);
    });
  };
  hold(come, done, end);
}

function isInView(words: Element): boolean {
  const { top, bottom } = words.getBoundingClientRect();
  return bottom > 0 && top < innerHeight;
}

/** Comes to a place in every frame, until the page has stood still there for some, and then is done; or until the reader goes on. */
function hold(come: () => void, done: () => void, ending: AbortController): void {
  const { signal } = ending;
  for (const type of goingOn) addEventListener(type, () => ending.abort(), { capture: true, passive: true, signal });
  let quiet = 0;
  let last = NaN;
  const frame = (): void => {
    if (signal.aborted) return;
    come();
    const isReady = document.readyState === 'complete' && document.fonts.status === 'loaded';
    quiet = isReady && scrollY === last ? quiet + 1 : 0;
    last = scrollY;
    if (quiet < still) {
      requestAnimationFrame(frame);
      return;
    }
    ending.abort();
    done();
  };
  frame();
}

/** What the address names, if it is an element of the page. */
function elementNamed(): HTMLElement | undefined {
  try {
    return document.getElementById(decodeURIComponent(location.hash.slice(1))) ?? undefined;
  } catch {
    // Not every address can be decoded.
    return undefined;
  }
}

/** The mark or mention that an element is, or else the first mark of the note that it is. */
function triggerOf(named: HTMLElement): HTMLAnchorElement | undefined {
  const note = noteOf(named.id);
  const link = named.matches(selectors.trigger) || note === undefined ? named : document.getElementById(markId(note));
  return link?.matches(selectors.trigger) ? (link as HTMLAnchorElement) : undefined;
}

/** A link, or where it doesn't show the words that it stands after. */
function wordsOf(link: HTMLAnchorElement): HTMLElement {
  if (link.checkVisibility()) return link;
  const note = CSS.escape(noteOf(link.id) ?? '');
  const pieces = [...document.querySelectorAll<HTMLElement>(`[data-note="${note}"]`)];
  return pieces.findLast((piece) => piece.compareDocumentPosition(link) & Node.DOCUMENT_POSITION_FOLLOWING) ?? link;
}
