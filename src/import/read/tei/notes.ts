import type { ImportedNote, Words } from '../../imported.ts';
import { descendants, type MarkupElement } from '../../markup/element.ts';

/** The notes of a TEI file: what they are about, and where their marks are. */
export interface TeiNotes {
  /** By element. */
  readonly keys: ReadonlyMap<MarkupElement, string>;
  /** Ids that notes point to. */
  readonly targets: ReadonlySet<string>;
  /** The key of its note, by each element that is its mark and stands elsewhere. */
  readonly marks: ReadonlyMap<MarkupElement, string>;
}

/** Finds the notes in the text of a file, and those that stand off it. */
export function notesOfTei(root: MarkupElement): TeiNotes {
  const all = descendants(root);
  const notes = all.filter(isNote);
  const keys = new Map(notes.map((note, i) => [note, note.attributes['xml:id'] ?? `note ${i + 1}`]));
  const ids = new Set(keys.values());
  const marks = new Map(
    all.flatMap((one) => {
      const id = pointers(one.attributes.target)[0];
      const isMark = (one.name === 'ref' || one.name === 'ptr') && id !== undefined && ids.has(id);
      return isMark ? [[one, id] as const] : [];
    }),
  );
  const targets = new Set(notes.flatMap(targetsOf).flatMap(({ from, to }) => [from, to]));
  return { keys, targets, marks };
}

/** A note on the text, not on an entry of a list. */
function isNote({ name, parent }: MarkupElement): boolean {
  if (name !== 'note') return false;
  for (let one = parent; one; one = one.parent)
    if (one.name === 'teiHeader' || /^list(?!Annotation)/.test(one.name)) return one.name === 'list';
  return true;
}

/** The ids of a list of pointers: `#a #b`. */
const pointers = (list = ''): string[] =>
  list.split(/\s+/).flatMap((pointer) => (pointer.startsWith('#') ? [pointer.slice(1)] : []));

export function targetsOf({ attributes }: MarkupElement): { readonly from: string; readonly to: string }[] {
  const ends = pointers(attributes.targetEnd);
  return pointers(attributes.target).map((from, i) => ({ from, to: ends[i] ?? from }));
}

/** @param read the lines of the note, with their mentions */
export function noteOf(
  element: MarkupElement,
  key: string,
  read: (element: MarkupElement) => readonly Words[],
): ImportedNote {
  const { resp, type, n } = element.attributes;
  const isEditorial =
    (resp !== undefined && !resp.includes('author')) || /editor|comment|annotation|critical/.test(type ?? '');
  return {
    key,
    of: isEditorial ? 'editor' : 'source',
    mark: n,
    words: read(element),
    line: element.line,
    targets: targetsOf(element),
  };
}
