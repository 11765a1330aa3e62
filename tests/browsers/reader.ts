/** One window of a browser with a reader before it, as far as the tests of this folder need one. */
export interface Reader {
  /** Goes to an address, and waits until the page is loaded. */
  readonly open: (address: string) => Promise<void>;
  /** Runs a function in the page; it may use what it is given, and nothing else from outside. */
  readonly ask: <T>(run: (given: string) => T | Promise<T>, given?: string) => Promise<T>;
  /** Moves the pointer there, in CSS px of the window, and leaves it there. */
  readonly point: (x: number, y: number) => Promise<void>;
  /** Types letters where the focus is. */
  readonly type: (text: string) => Promise<void>;
  readonly press: (key: Key) => Promise<void>;
  readonly close: () => Promise<void>;
}

export type Key = 'Tab' | 'Enter' | 'Escape';

/** A browser besides Chromium. */
export interface Browser {
  readonly name: string;
  /** What it is that isn't on this machine; undefined where all is. */
  readonly missing: string | undefined;
  readonly start: () => Promise<Reader>;
}

/** Size of the window, in CSS px: two margins. */
export const size = { width: 1280, height: 900 } as const;
