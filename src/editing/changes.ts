import type { ContentFile } from '../edition/read/files.ts';

/** What a tool would write: the whole text of each file by its path from the edition's folder; undefined takes it away. */
export type Changes = ReadonlyMap<string, string | undefined>;

/** What a tool gives where it can't do what was asked: why, and what to do, for an editor. */
export interface Refusal {
  readonly refusal: string;
}

/** The files of an edition as they would be, in the order of their paths. */
export function withChanges(files: readonly ContentFile[], changes: Changes): ContentFile[] {
  const kept = files.filter(({ path }) => !changes.has(path));
  const written = [...changes].flatMap(([path, text]): ContentFile[] =>
    text === undefined ? [] : [{ path, text, sha256: '' }],
  );
  return [...kept, ...written].sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** Words to stand in the place of a range of a text, in UTF-16 units. */
export interface Splice {
  readonly start: number;
  readonly end: number;
  readonly words: string;
}

/** A text with ranges of it replaced, all else as it is. Of splices at one place the first stands first. */
export function spliced(text: string, splices: readonly Splice[]): string {
  const ordered = [...splices].sort((a, b) => a.start - b.start || a.end - b.end);
  let read = 0;
  let made = '';
  for (const { start, end, words } of ordered) {
    made += text.slice(read, start) + words;
    read = end;
  }
  return made + text.slice(read);
}
