/**
 * When a card opens and closes: a pure reducer over what the reader does, with
 * a token for each wait, so that a timer whose reason is gone does nothing.
 *
 *            over a link, focus        timer `openAfter`
 *   (idle) ────────────────────▶ wait ───────────────────▶ open
 *      ▲                          │ leave, scroll            │ leave: timer `closeAfter`,
 *      └──────────────────────────┴──────────────────────────┘ unless back before it ends
 *
 * Open cards are a stack: a link inside a card opens the next one above it.
 * `T` stands for a link.
 */
export interface Intent<T> {
  /** The links whose cards are open, the lowest first. */
  readonly open: readonly T[];
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

/** Milliseconds from pointing at a link until its card opens: long enough to pass over it. */
export const openAfter = 150;
/** Milliseconds from leaving until a card closes: long enough to reach it. */
export const closeAfter = 300;

export type Act<T> =
  /** Pointer or focus is on a link, or, without one, elsewhere; `level` cards lie beneath. */
  | { readonly type: 'over'; readonly link: T | undefined; readonly level: number }
  | { readonly type: 'timer'; readonly token: number }
  /** A tap or key that opens at once. */
  | { readonly type: 'press'; readonly link: T; readonly level: number }
  /** Closes the uppermost card. */
  | { readonly type: 'back' }
  | { readonly type: 'closeAll' }
  | { readonly type: 'scroll' };

export const idle: Intent<never> = { open: [], wait: undefined, dismissed: undefined, waits: 0 };

export function reduce<T>(state: Intent<T>, act: Act<T>): Intent<T> {
  switch (act.type) {
    case 'over': {
      const { link, level } = act;
      const dismissed = link === state.dismissed ? state.dismissed : undefined;
      if (link !== undefined && link === dismissed) return { ...state, wait: undefined };
      const then = link === undefined ? state.open.slice(0, level) : [...state.open.slice(0, level), link];
      if (equal(then, state.open)) return { ...state, dismissed, wait: undefined };
      if (state.wait && equal(then, state.wait.then)) return { ...state, dismissed };
      const token = state.waits + 1;
      const ms = link === undefined ? closeAfter : openAfter;
      return { ...state, dismissed, waits: token, wait: { token, ms, then } };
    }
    case 'timer':
      return state.wait?.token === act.token ? { ...state, open: state.wait.then, wait: undefined } : state;
    case 'press':
      return { ...state, open: [...state.open.slice(0, act.level), act.link], wait: undefined, dismissed: undefined };
    case 'back':
      return { ...state, open: state.open.slice(0, -1), wait: undefined, dismissed: state.open.at(-1) };
    case 'closeAll':
      return { ...state, open: [], wait: undefined, dismissed: state.open[0] };
    case 'scroll':
      // What waits to open was passed over by the page, not pointed at.
      return state.wait && state.wait.then.length > state.open.length ? { ...state, wait: undefined } : state;
  }
}

const equal = <T>(a: readonly T[], b: readonly T[]): boolean =>
  a.length === b.length && a.every((link, i) => link === b[i]);
