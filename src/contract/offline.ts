/** What the build tells the service worker, as the constant `edition` at the head of `sw.js`. */
export interface KeptEdition {
  /** Of all that is published: another value is another version. */
  readonly version: string;
  /**
   * Every page and what pages need, by its address under the base, with the first
   * characters of its SHA-256 in base64; undefined for an edition that is too large to be kept whole.
   */
  readonly files: readonly (readonly [path: string, digest: string])[] | undefined;
}

/** Bytes of what pages are made of, before compression, up to which an edition is kept whole. */
export const largestKept = 25_000_000;

/** What a page posts to a version that waits, when the reader wants it. */
export type WorkerMessage = 'now';
