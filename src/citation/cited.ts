/** What is cited: a document, a place in it, or an entry, always at the version read. */
export interface Cited {
  /** Of the document or entry. */
  readonly title: string;
  /** Title of the edition. */
  readonly edition: string;
  /** As the edition names them: persons and bodies alike, which can't be told apart. */
  readonly editors: readonly string[];
  /** Semantic version. */
  readonly version: string;
  /** Its date: `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
  readonly date: string;
  /** Full address, with `#p4` for a passage. */
  readonly address: string;
  /** BCP 47 tag of the text. */
  readonly language: string;
  /** As the edition names who translated it. */
  readonly translator?: string;
  /** Of a translation: title of the text that it is one of. */
  readonly original?: string;
  /** Ends the key of the citation: the slug of a document, the id of an entry. */
  readonly id: string;
  /** The part of the document that is meant; of several paragraphs in a row, with the number of the last. */
  readonly part?: { readonly type: 'paragraph' | 'note'; readonly number: number; readonly last?: number };
}

/** Year, month from 1 and day, as far as they are known. */
export const datePartsOf = ({ date }: Pick<Cited, 'date'>): number[] => date.split('-').map(Number);

/** The numbers of a part: “4”, or “4–6”. */
export const numbersOf = ({ number, last }: NonNullable<Cited['part']>): string =>
  last === undefined ? String(number) : `${number}–${last}`;

/** A key that BibTeX takes, which names the version and the part: `harbour-2.1.0-paragraph-4`. */
export const keyOf = ({ id, version, part }: Cited): string =>
  [id, version, ...(part ? [part.type, part.number] : []), ...(part?.last === undefined ? [] : [part.last])].join('-');
