import type { Kinds } from '../../model/kinds/kinds.ts';

/** What an edition has already, as far as an import must know it. */
export interface EditionNow {
  /** BCP 47. */
  readonly language: string;
  readonly kinds: Kinds;
  /** The ids of entries, with their kinds. */
  readonly entries: ReadonlyMap<string, string | undefined>;
  /** Entries by their titles and aliases; none for a name that two have. */
  readonly names: ReadonlyMap<string, string>;
  /** Every id that is taken: of entries, documents and notes. */
  readonly taken: ReadonlySet<string>;
  readonly sources: ReadonlySet<string>;
}
