import type { CitedSource, Edition, Note } from '../edition/graph.ts';
import { noteText } from '../edition/note-text.ts';
import { sourcesOfNote } from '../edition/note-sources.ts';
import { authorNames } from '../wording/source-label.ts';
import { words } from '../wording/words.ts';

/** A source in full, as a line: who, what, where, when, its address. */
export function sourceLine({ matter }: CitedSource): string {
  const { title, number, publisher, issued, URL } = matter;
  const parts = [authorNames(matter), title, matter['container-title'], number, publisher, issued, URL];
  return parts.filter((part) => part !== undefined && part !== '').join(words.comma);
}

/** The lines of a note: its type and text, then each of its sources by its label. */
export const noteLines = (note: Note): string[] => noteText(note).split('\n');

/** The sources of a note that the edition knows, in its order. */
export const sourcesIn = ({ sourceById }: Edition, note: Note): CitedSource[] =>
  sourcesOfNote(note).flatMap((id) => sourceById.get(id) ?? []);
