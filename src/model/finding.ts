/** Where a finding is: `file` from the root of the edition's repository, `line` and `column` from 1. */
export interface Place {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

export type Severity = 'error' | 'warning';

/**
 * Something about the content that an editor should know. Findings are values:
 * checks return them beside their result and go on, and one module prints them.
 */
export interface Finding {
  /** Permanent, `area/rule`; the list is `findingCodes`. */
  readonly code: FindingCode;
  readonly severity: Severity;
  readonly place: Place;
  /** What is wrong, in whole sentences, quoting the words at fault. */
  readonly message: string;
  /** What to do about it, as an imperative. */
  readonly remedy: string;
}

/** Every code that a check may give, with its rule. Codes are never renamed or reused. */
export const findingCodes = {
  'alias/ambiguous': 'An alias names one entry only.',
  'anchor/ambiguous': 'The words of an anchor stand once in its paragraph, or it says which occurrence is meant.',
  'anchor/missing': 'The words of an anchor stand in its paragraph.',
  'brief/missing': 'Every entry has a brief.',
  'brief/too-long': 'A brief has at most 20 words.',
  'claim/one-sided': 'A claim note gives two sides, each with a source, or says why there is only one.',
  'date/impossible': 'A date is one that the calendar has, in ISO 8601 or EDTF.',
  'date/outside': 'A part of an event lies within the dates of the whole.',
  'document/exchange-title': 'Every exchange and section has a title.',
  'entry/unknown': 'What a reference or link names is an entry.',
  'fact/contradiction': 'A fact that stands in two places is the same in both.',
  'field/invalid': 'A field has the form that its schema gives.',
  'field/missing': 'A required field is there.',
  'field/unknown': 'A field is one that the schema knows.',
  'file/misplaced': 'A file lies where its kind belongs, under the name of its id.',
  'file/missing': 'Every file that an edition needs is there.',
  'gloss/missing': 'Every entry has a gloss.',
  'gloss/too-long': 'A gloss has at most 70 words.',
  'id/duplicate': 'An id belongs to one thing.',
  'id/ill-formed': 'An id is lower-case kebab-case.',
  'id/unused': 'An entry or source is used somewhere.',
  'link/broken': 'A link in a text leads to something.',
  'mdx/forbidden': 'A text has only the components and the markup of the model.',
  'mdx/syntax': 'An MDX file can be parsed.',
  'mention/unlinked': 'A known title or alias in a text is marked, or exempted with a reason.',
  'note/length': 'The text of an editorial note has 10 to 110 words.',
  'note/missing': 'An editorial note has words of its own.',
  'relation/duplicate': 'A relation is stated once.',
  'relation/target': 'The end of a relation is another entry, of a kind that the type allows.',
  'relation/unknown': 'The type of a relation is one of the list.',
  'source/unknown': 'A cited source is in the bibliography.',
  'symbol/mismatch': "A resolution's symbol, title and date agree.",
  'text/departs': 'The text of a document is that of its source, word for word.',
  'text/encoding': 'A source text is UTF-8 without a byte order mark.',
  'vote/sum': 'The votes on a resolution add up to the members of the Security Council.',
  'wording/loaded': 'The voice of the edition is neutral.',
  'yaml/syntax': 'YAML can be parsed.',
} as const satisfies Record<string, string>;

export type FindingCode = keyof typeof findingCodes;

/** Findings in the order of files, lines, columns and codes; equal input gives equal output. */
export function sortFindings(findings: readonly Finding[]): Finding[] {
  return [...findings].sort(
    (a, b) =>
      compare(a.place.file, b.place.file) ||
      a.place.line - b.place.line ||
      a.place.column - b.place.column ||
      compare(a.code, b.code) ||
      compare(a.message, b.message),
  );
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
