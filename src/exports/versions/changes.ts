import { diffWordsWithSpace } from 'diff';
import type { VersionRecord } from './record.ts';

/** A run of words that both versions have, or that one has. */
export interface ChangedWords {
  readonly words: string;
  readonly in: 'both' | 'before' | 'now';
}

/** Something that one version has and the other has not, or otherwise. */
export interface Change {
  /** Under the base: of the version that has it, the present one where both do. */
  readonly address: string;
  readonly type: 'added' | 'removed' | 'changed';
  /** Joined, those of one version are its words. */
  readonly words: readonly ChangedWords[];
}

export type ChangedParts = Readonly<Record<keyof VersionRecord, readonly Change[]>>;

/** What is otherwise in a version than in an earlier one: in the order of the present one, then what was taken out. */
export const changesBetween = (before: VersionRecord, now: VersionRecord): ChangedParts => ({
  texts: changesIn(before.texts, now.texts),
  notes: changesIn(before.notes, now.notes),
  entries: changesIn(before.entries, now.entries),
});

function changesIn(before: ReadonlyMap<string, string>, now: ReadonlyMap<string, string>): Change[] {
  const present = [...now].flatMap(([address, words]): Change[] => {
    const earlier = before.get(address);
    if (earlier === words) return [];
    if (earlier === undefined) return [{ address, type: 'added', words: [{ words, in: 'now' }] }];
    return [{ address, type: 'changed', words: wordsBetween(earlier, words) }];
  });
  const removed = [...before].flatMap(([address, words]): Change[] =>
    now.has(address) ? [] : [{ address, type: 'removed', words: [{ words, in: 'before' }] }],
  );
  return [...present, ...removed];
}

const wordsBetween = (before: string, now: string): ChangedWords[] =>
  diffWordsWithSpace(before, now).map(({ value, added, removed }) => ({
    words: value,
    in: added ? 'now' : removed ? 'before' : 'both',
  }));
