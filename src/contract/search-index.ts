/** The files of the index beside Pagefind's, which the build writes and the search reads. */

/**
 * A unit of what is found: a paragraph, a note, an entry, a document, collection or source.
 * Units are numbered through the edition: by document its paragraphs, then its
 * notes; then the entries, in the order of `names.json`; then documents, collections and sources.
 */
export type Unit = readonly [
  text: string,
  /** Under the base: `documents/x/#p1`. */
  href: string,
  /** Its title or that of its exchange; none for a note, which goes by its type. */
  title: string,
  /** Where it stands, from the nearest to the farthest. */
  ...where: string[],
];

/** Places in Pagefind's index come in slots of so many. A unit takes whole slots, so that the list of units holds small numbers. */
export const slot = 64;

/** `pagefind/places.json`: what places in Pagefind's index mean. */
export interface Places {
  /** By record, as Pagefind names it: how many slots each of its units has. */
  readonly records: readonly (readonly [name: string, slots: readonly number[]])[];
  /**
   * Keys that are too common for the index. Each has a file `pagefind/common/<n>.json`
   * with the numbers of its units, each but the first as its distance from the one before.
   */
  readonly common: readonly string[];
  /** The first unit of each file `pagefind/texts/<n>.json`, which is a list of units. */
  readonly files: readonly number[];
  readonly documents: readonly PlacedDocument[];
}

export interface PlacedDocument {
  readonly slug: string;
  readonly title: string;
  /** Number of its paragraphs. */
  readonly paragraphs: number;
  /** By paragraph and then by note: the number of its exchange, or 0. */
  readonly exchanges: readonly number[];
  /** By note: its type. */
  readonly types: readonly string[];
}
