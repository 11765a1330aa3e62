import { noteSchema } from '../../model/note.ts';
import { findWords, type Range } from '../../text/selector.ts';
import type { ImportedNote, Span, Words } from '../imported.ts';
import { joined, linesOf } from '../lines-of.ts';
import type { Remarks } from '../remarks.ts';
import { withFrontMatter } from './front-matter.ts';
import { freshId } from './ids.ts';
import { inlineMarkup } from './inline.ts';
import { withoutDeadLinks, withoutGaps, type Known } from './own-files.ts';

/** Words that a note of an edition has, at most. */
export const longestNote = 110;
/** Words before its mark that a note is taken to be about. */
const wordsBefore = 5;

interface Anchor {
  readonly paragraph: number;
  readonly exact: string;
  readonly occurrence?: number;
}

/** The notes of an edition on its text, by the paths of their files. */
export function writeNotes(
  notes: readonly ImportedNote[],
  paragraphs: readonly Words[],
  slug: string,
  idOf: (thing: string) => string,
  known: Known,
  taken: Set<string>,
  remarks: Remarks,
): Readonly<Record<string, string>> {
  const files: Record<string, string> = {};
  notes.forEach((note, i) => {
    const named = note.mark === undefined ? '' : ` ${note.mark}`;
    const text = joined(linesOf(note.blocks));
    const anchors = anchorsOf(note, paragraphs);
    const leftOut = (why: string): void => remarks.leftOut(`the note${named}, which ${why}`, note.line);
    if (anchors.length === 0) {
      leftOut('is about no words of the text');
      return;
    }
    const fields = fieldsOf(note, anchors, known, remarks, leftOut);
    if (!fields) return;
    if (!text && !note.own) {
      leftOut('has no words');
      return;
    }
    if (!note.own && note.targets.length === 0)
      remarks.guessed('a note of the file’s editor is about the words before its mark', note.line);
    const id = freshId(note.own?.id ?? `${slug}-note-${/^\d+$/.test(note.mark ?? '') ? note.mark! : i + 1}`, taken);
    const body = note.own
      ? withoutDeadLinks(note.own.body, note.own.id, known, remarks)
      : text
        ? inlineMarkup(text, idOf)
        : '';
    files[`content/documents/${slug}/notes/${id}.mdx`] = withFrontMatter(fields, body === '' ? '' : `${body}\n`);
  });
  return files;
}

/** Its own fields, less what they name and the edition hasn't; undefined where it can't do without. */
function fieldsOf(
  { own }: ImportedNote,
  anchors: readonly Anchor[],
  known: Known,
  remarks: Remarks,
  leftOut: (why: string) => void,
): Readonly<Record<string, unknown>> | undefined {
  if (!own) return { type: 'context', anchors };
  const cited = (ids: unknown): unknown =>
    Array.isArray(ids) ? ids.filter((id) => typeof id === 'string' && known.sources.has(id)) : ids;
  const { entries, sources, sides, ...others } = own.fields as {
    readonly entries?: readonly string[];
    readonly sources?: readonly string[];
    readonly sides?: readonly { readonly sources: unknown }[];
  };
  const fields = withoutGaps({
    ...withoutDeadLinks(others, own.id, known, remarks),
    anchors,
    entries: entries?.filter((id) => known.entries.has(id)),
    sources: cited(sources),
    sides: sides?.map((side) => ({ ...withoutDeadLinks(side, own.id, known, remarks), sources: cited(side.sources) })),
  });
  if (noteSchema.safeParse(fields).success) return fields;
  leftOut('cites sources that neither the file nor sources.yaml has');
  return undefined;
}

function anchorsOf({ key, targets }: ImportedNote, paragraphs: readonly Words[]): Anchor[] {
  if (targets.length > 0) return targets.flatMap(({ from, to }) => anchorBetween(from, to, paragraphs));
  return paragraphs.flatMap((words, i) => {
    const mark = words.spans.find((span) => span.type === 'note' && span.note === key);
    return mark ? [anchorOf(words.text, i + 1, rangeBefore(words.text, mark.start))] : [];
  });
}

/** The words between two anchors of one paragraph. */
function anchorBetween(from: string, to: string, paragraphs: readonly Words[]): Anchor[] {
  const isAt = (id: string) => (span: Span) => span.type === 'anchor' && span.id === id;
  return paragraphs.flatMap((words, i) => {
    const [first, last] = [words.spans.find(isAt(from)), words.spans.find(isAt(to))];
    if (!first || !last || last.end <= first.start) return [];
    return [anchorOf(words.text, i + 1, { start: first.start, end: last.end })];
  });
}

/** A few words before a place of a text; those after it, where none stand before. */
function rangeBefore(text: string, place: number): Range {
  const words = [...text.matchAll(/\S+/g)].map(({ 0: word, index }) => ({ start: index, end: index + word.length }));
  const before = words.filter(({ start }) => start < place).slice(-wordsBefore);
  const range = before.length > 0 ? before : words.slice(0, wordsBefore);
  // A point after the mark isn't before it.
  return { start: range[0]!.start, end: before.length > 0 ? Math.min(range.at(-1)!.end, place) : range.at(-1)!.end };
}

function anchorOf(text: string, paragraph: number, { start, end }: Range): Anchor {
  const exact = text.slice(start, end).trim();
  const found = findWords(text, exact);
  const at = found.findIndex((range) => range.start >= start);
  return { paragraph, exact, ...(found.length > 1 ? { occurrence: at + 1 } : {}) };
}
