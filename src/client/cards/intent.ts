/**
 * When a card opens and closes: a pure reducer over what the reader does, with
 * a token for each wait, so that a timer whose reason is gone does nothing.
 *
 *            over a link, focus        timer `openAfter`
 *   (idle) ────────────────────▶ wait ───────────────────▶ open
 *      ▲                          │ leave, move, scroll      │ leave: timer `closeAfter`,
 *      └──────────────────────────┴──────────────────────────┘ unless back before it ends, or pressed
 *
 * Open cards are a stack: a link inside a card opens the next one above it.
 * `T` stands for a link.
 */
export interface Intent<T> {
  /** The links whose cards are open, the lowest first. */
  readonly open: readonly T[];
  /** Whether the lowest was pressed: it stays when it is left. */
  readonly isPinned: boolean;
  readonly wait: Wait<T> | undefined;
  /** A link whose card was dismissed: it stays closed until the reader has been elsewhere. */
  readonly dismissed: T | undefined;
  /** Number of waits begun; the last one's is its token. */
  readonly waits: number;
}

interface Wait<T> {
  readonly token: number;
  readonly ms: number;
  /** The stack when it ends. */
  readonly then: readonly T[];
}

/**
 * The hover delay: milliseconds for which one rests on a link until its card opens. In a text,
 * where there are many on the way, long enough that no reader's pointer opens one
 * by the way; elsewhere long enough to pass over it.
 */
export const openAfter = { inText: 375, elsewhere: 150 } as const;
/** Milliseconds from leaving until a card closes: long enough to reach it. */
export const closeAfter = 300;

export type Act<T> =
  /**
   * Pointer or focus is on a link, or, without one, elsewhere; `level` cards lie
   * beneath. A pointer that still moves (`isMoving`) doesn't rest on it yet.
   */
  | {
      readonly type: 'over';
      readonly link: T | undefined;
      readonly level: number;
      readonly after?: number;
      readonly isMoving?: boolean;
    }
  | { readonly type: 'timer'; readonly token: number }
  /** A click, tap or key that opens at once, and pins. */
  | { readonly type: 'press'; readonly link: T; readonly level: number }
  /** Closes the uppermost card. */
  | { readonly type: 'back' }
  | { readonly type: 'closeAll' }
  | { readonly type: 'scroll' };

export const idle: Intent<never> = { open: [], isPinned: false, wait: undefined, dismissed: undefined, waits: 0 };

export function reduce<T>(state: Intent<T>, act: Act<T>): Intent<T> {
  switch (act.type) {
    case 'over': {
      const { link, level, after = openAfter.elsewhere, isMoving = false } = act;
      const dismissed = link === state.dismissed ? state.dismissed : undefined;
      if (link !== undefined && link === dismissed) return { ...state, wait: undefined };
      const kept = state.open.slice(0, Math.max(level, Number(state.isPinned)));
      const then = link === undefined ? kept : [...kept, link];
      if (equal(then, state.open)) return { ...state, dismissed, wait: undefined };
      const isWaiting = state.wait !== undefined && equal(then, state.wait.then);
      if (isWaiting && !(isMoving && link !== undefined)) return { ...state, dismissed };
      const token = state.waits + 1;
      return { ...state, dismissed, waits: token, wait: { token, ms: link === undefined ? closeAfter : after, then } };
    }
    case 'timer':
      return state.wait?.token === act.token ? { ...state, open: state.wait.then, wait: undefined } : state;
    case 'press': {
      const { link, level } = act;
      const open = [...state.open.slice(0, level), link];
      return { ...state, open, isPinned: state.isPinned || level === 0, wait: undefined, dismissed: undefined };
    }
    case 'back': {
      const open = state.open.slice(0, -1);
      const isPinned = state.isPinned && open.length > 0;
      return { ...state, open, isPinned, wait: undefined, dismissed: state.open.at(-1) };
    }
    case 'closeAll':
      return { ...state, open: [], isPinned: false, wait: undefined, dismissed: state.open[0] };
    case 'scroll':
      // What waits to open was passed over by the page, not pointed at.
      return state.wait && state.wait.then.length > state.open.length ? { ...state, wait: undefined } : state;
  }
}

const equal = <T>(a: readonly T[], b: readonly T[]): boolean =>
  a.length === b.length && a.every((link, i) => link === b[i]);
