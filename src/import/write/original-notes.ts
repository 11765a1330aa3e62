import { countWords } from '../../text/white-space.ts';
import type { Block, ImportedNote } from '../imported.ts';
import { linesOf } from '../lines-of.ts';
import type { Remarks } from '../remarks.ts';
import { freshId, idOfWords } from './ids.ts';
import { longestNote } from './notes.ts';

/** A note that belongs to the text, with the id by which its mark names it; one without a mark has none. */
export interface OriginalNote {
  readonly id: string | undefined;
  readonly component: 'Footnote' | 'Endnote' | 'SourceNote';
  readonly by: 'author' | 'editor' | undefined;
  readonly blocks: readonly Block[];
}

/**
 * The notes that belong to the text, by their keys. So do those of the file's
 * editor that can be no notes of this edition: those that are longer, or about
 * no words of the text.
 */
export function originalNotes(
  notes: readonly ImportedNote[],
  blocks: readonly Block[],
  remarks: Remarks,
): ReadonlyMap<string, OriginalNote> {
  const spans = [blocks, ...notes.map((note) => note.blocks)].flatMap(linesOf).flatMap((words) => words.spans);
  const marks = new Map(spans.flatMap((span) => (span.type === 'note' ? [[span.note, span] as const] : [])));
  const anchors = new Set(spans.flatMap((span) => (span.type === 'anchor' ? [span.id] : [])));
  const taken = new Set<string>();
  return new Map(
    notes.flatMap((note) => {
      const { key, of, by, mark, own, stands, line } = note;
      const words = linesOf(note.blocks);
      if (own || words.length === 0) return [];
      const printed = marks.get(key);
      const isLong = countWords(words.map(({ text }) => text).join(' ')) > longestNote;
      const isAboutWords = printed !== undefined || note.targets.some(({ from }) => anchors.has(from));
      if (of === 'editor' && isAboutWords && !isLong) return [];
      if (of === 'editor')
        remarks.guessed(
          `a note of the file’s editor ${isLong ? `has more than ${longestNote} words` : 'is about no words of the text'}: it is an original note`,
          line,
        );
      const isMarked = printed !== undefined && printed.end > printed.start;
      const component = stands === 'source' ? 'SourceNote' : stands === 'end' || !printed ? 'Endnote' : 'Footnote';
      const id = isMarked ? freshId(idOfWords(mark ?? '') || 'note', taken) : undefined;
      return [
        [
          key,
          { id, component, by, blocks: isMarked ? withMark(mark, note.blocks) : note.blocks } satisfies OriginalNote,
        ] as const,
      ];
    }),
  );
}

/** A note with its mark before it, as the source prints it. */
function withMark(mark: string | undefined, [first, ...others]: readonly Block[]): readonly Block[] {
  if (!first) return [];
  if (mark === undefined || first.type !== 'paragraph') return [first, ...others];
  const { words } = first;
  const printed = /^[[(]?([^\s\])]{1,4}?)[\])]?[.)]?(?=\s)/u.exec(words.text)?.[1];
  if (printed === mark) return [first, ...others];
  const by = mark.length + 1;
  const spans = words.spans.map((span) => ({ ...span, start: span.start + by, end: span.end + by }));
  return [{ ...first, words: { ...words, text: `${mark} ${words.text}`, spans } }, ...others];
}
