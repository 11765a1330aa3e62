/** Words that a reader has marked, with what they noted of them. */
export interface Mark {
  /** A URN. */
  readonly id: string;
  /** The slug of the document. */
  readonly document: string;
  readonly title: string;
  /** Of the edition, when the words were marked, and the date of that version. */
  readonly version: string;
  readonly date: string;
  /** The number of the paragraph that they begin in, and of the last, if that is another. */
  readonly paragraph: number;
  readonly last?: number;
  readonly quote: { readonly exact: string; readonly prefix: string; readonly suffix: string };
  /** Where they begin in the text of the page, in UTF-16 units. */
  readonly start: number;
  /** May be empty: then the words are marked and no more. */
  readonly note: string;
  /** ISO 8601, in UTC. */
  readonly created: string;
  readonly modified?: string;
}

/** In the order of the text. */
export const inOrder = (marks: readonly Mark[]): Mark[] =>
  [...marks].sort(
    (a, b) => a.document.localeCompare(b.document) || a.start - b.start || a.created.localeCompare(b.created),
  );
