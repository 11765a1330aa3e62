/** Ids and addresses within a document's page, which links from anywhere rely on. */

/** Of a paragraph, by its number. */
export const paragraphId = (number: number | string): string => `p${number}`;

/** Of the heading of an exchange or section, by its number. */
export const divisionId = (number: number): string => `x${number}`;

/** Of an editorial note in the margin. */
export const noteId = (note: string): string => `note-${note}`;

/** Of a mark of an editorial note in the text: there is one after each of its anchors, which count from 0. */
export const markId = (note: string, anchor = 0): string => `ref-${note}${anchor === 0 ? '' : `--${anchor + 1}`}`;

/** Of a mark of an original note in the text, by the note's id; a note's marks count from 0. */
export const originalMarkId = (note: string, mark: number): string => `orig-${note}-${mark + 1}`;

/** Of the mark of a variant in the text, by its letter. */
export const variantMarkId = (letter: string): string => `variant-${letter}`;

/** Of a variant below the text: the words with their readings. */
export const variantId = (letter: string): string => `readings-${letter}`;

/** Of the place where a page of the original begins. */
export const pageId = (n: string): string => `page-${n}`;

/** The editorial note that an id, or an address within the page, belongs to; undefined where it is of something else. */
export const noteOf = (id: string): string | undefined => /^#?(?:note|ref)-(.+?)(?:--\d+)?$/.exec(id)?.[1];
