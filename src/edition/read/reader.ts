import type { Finding } from '../../model/finding.ts';
import type { Kinds } from '../../model/kinds/kinds.ts';
import type { Records } from '../records.ts';
import type { ContentFile } from './files.ts';

/** What one file holds, and what is wrong with it. */
export interface Reading extends Partial<Omit<Records, 'kinds' | 'known' | 'faulty' | 'findings'>> {
  /** Ids that stand in the bibliography, whether their source is sound or not. */
  readonly sourceIds?: ReadonlySet<string>;
  readonly findings: readonly Finding[];
}

/** What stands around a file in its edition. */
export interface Surroundings {
  /** All of its files, by their paths. */
  readonly files: ReadonlyMap<string, ContentFile>;
  readonly kinds: Kinds;
}

/** Reads the files of one kind. */
export interface Reader {
  /** The paths of these files, from the root of the repository; its groups are given to `read`. */
  readonly path: RegExp;
  readonly read: (file: ContentFile, groups: readonly string[], around: Surroundings) => Reading;
}
