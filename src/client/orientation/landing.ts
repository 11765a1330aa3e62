import type { Cards } from '../cards/cards.ts';
import { withPart } from '../parts.ts';
import { returnTo, type Place } from './place.ts';

/** Where the reader comes to. */
interface Landing {
  /** What the address names, if anything. */
  readonly target: HTMLElement | undefined;
  /** The link whose note or card the address means, if any: it is opened. */
  readonly trigger: HTMLAnchorElement | undefined;
  /** Where the page was left, if it was: that goes before what the address names. */
  readonly place: Place | undefined;
  /** The link by which it was left. */
  readonly followed: HTMLAnchorElement | undefined;
  /** Unfolds what was unfolded then. */
  readonly unfold: () => void;
  /** Loads what opens notes and cards. */
  readonly cards: () => Promise<Cards>;
}

/** What a reader does who goes on alone: from then on nothing is brought into view. */
const goingOn = ['wheel', 'touchstart', 'pointerdown', 'keydown'] as const;

/** Frames in which nothing must move before a place is reached. */
const still = 3;

/** Ends the landing before, which is over when another begins. */
let end = new AbortController();

/**
 * Brings to where the page was left, or else to what its address names, and stays
 * there until the page stands: fonts and notes may come late, and the browser goes
 * ways of its own. Then opens the note that the address names, and gives the focus
 * back to the link that was followed.
 */
export function land({ target, trigger, place, followed, unfold, cards }: Landing): void {
  end.abort();
  end = new AbortController();
  const come = (): void => {
    unfold();
    if (place) returnTo(place);
    else target?.scrollIntoView({ block: trigger ? 'center' : 'start', behavior: 'instant' });
  };
  const done = (): void => {
    // Who had gone on from the passage, and comes back to where that was, has left the note behind.
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
