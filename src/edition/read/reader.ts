import type { Finding, FindingCode, Place } from '../../model/finding.ts';
import type { Records } from '../records.ts';
import type { ContentFile } from './files.ts';

/** What one file holds, as far as it is well-formed, and what is wrong with it. */
export interface Reading extends Partial<Omit<Records, 'known' | 'findings'>> {
  /** Ids that stand in the bibliography, whether their source is sound or not. */
  readonly sourceIds?: ReadonlySet<string>;
  readonly findings: readonly Finding[];
}

/** Reads the files of one kind. */
export interface Reader {
  /** The paths of these files, from the root of the repository; its groups are given to `read`. */
  readonly path: RegExp;
  /** @param files all files of the edition, by their paths */
  readonly read: (file: ContentFile, groups: readonly string[], files: ReadonlyMap<string, ContentFile>) => Reading;
}

/** Where a finding is that is about a file as a whole. */
export const startOf = (file: string): Place => ({ file, line: 1, column: 1 });

export const error = (code: FindingCode, place: Place, message: string, remedy: string): Finding => ({
  code,
  severity: 'error',
  place,
  message,
  remedy,
});
