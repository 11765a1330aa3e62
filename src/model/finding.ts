import { compare } from './compare.ts';

/** Where a finding is: `file` from the root of the edition's repository, `line` and `column` from 1. */
export interface Place {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** The place of a finding that is about a file as a whole. */
export const startOf = (file: string): Place => ({ file, line: 1, column: 1 });

/** An error stops the build, a warning doesn't. */
export type Severity = 'error' | 'warning';

/** Permanent, `area/rule`; every one is in the catalogue. */
export type FindingCode = `${string}/${string}`;

/**
 * Something about the content that an editor should know. Findings are values,
 * made by the catalogue alone: checks return them beside their result and go on.
 */
export interface Finding {
  readonly code: FindingCode;
  readonly severity: Severity;
  readonly place: Place;
  /** What is wrong, in whole sentences, quoting the words at fault. */
  readonly message: string;
  /** What to do about it, as an imperative. */
  readonly remedy: string;
}

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
