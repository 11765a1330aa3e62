import type { Run, Segment } from '../../edition/segments.ts';

/** What an editorial note is about, as far as it is in one piece. */
export interface Passage {
  readonly type: 'passage';
  /** Id of the note. */
  readonly note: string;
  /** As if the note weren't: they may lie in other passages. */
  readonly children: readonly Segment[];
}

/**
 * Segments in the outermost passages that hold them whole, the longest first: a
 * passage is cut only where HTML has to, at the ends of links that it crosses,
 * and at marks, which are no part of it. Runs keep the notes about parts of a link.
 */
export function passagesOf(segments: readonly Segment[]): (Segment | Passage)[] {
  const single = segments.flatMap((one) =>
    one.type === 'words' ? one.runs.map((run): Segment => ({ ...one, runs: [run] })) : [one],
  );
  const parts: (Segment | Passage)[] = [];
  for (let i = 0; i < single.length;) {
    const extents = notesOf(single[i]!).map((note) => ({ note, end: endOf(note, single, i) }));
    if (extents.length === 0) parts.push(single[i++]!);
    else {
      const { note, end } = extents.reduce((longest, one) => (one.end > longest.end ? one : longest));
      parts.push({ type: 'passage', note, children: single.slice(i, end).map((one) => without(note, one)) });
      i = end;
    }
  }
  return parts;
}

/** Where the segments end that are all within a note, from one on. */
function endOf(note: string, segments: readonly Segment[], from: number): number {
  const after = segments.findIndex((one, i) => i > from && !notesOf(one).includes(note));
  return after === -1 ? segments.length : after;
}

/** The notes about all of a segment. */
function notesOf(segment: Segment): readonly string[] {
  if (segment.type === 'mention') return common(segment.children.map(notesOf));
  return 'runs' in segment ? common(segment.runs.map(({ notes }) => notes)) : [];
}

const common = ([first = [], ...others]: readonly (readonly string[])[]): readonly string[] =>
  first.filter((note) => others.every((notes) => notes.includes(note)));

function without(note: string, segment: Segment): Segment {
  if (segment.type === 'mention') return { ...segment, children: segment.children.map((one) => without(note, one)) };
  if (!('runs' in segment)) return segment;
  return {
    ...segment,
    runs: segment.runs.map((run): Run => ({ ...run, notes: run.notes.filter((one) => one !== note) })),
  };
}
