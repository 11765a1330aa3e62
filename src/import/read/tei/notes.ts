import type { Block, ImportedNote } from '../../imported.ts';
import { descendants, wordsIn, type MarkupElement } from '../../markup/element.ts';

/** The notes of a TEI file: what they are about, and where their marks are. */
export interface TeiNotes {
  /** By element. */
  readonly keys: ReadonlyMap<MarkupElement, string>;
  /** Ids that notes point to. */
  readonly targets: ReadonlySet<string>;
  /** The key of its note, by each element that is its mark and stands elsewhere. */
  readonly marks: ReadonlyMap<MarkupElement, string>;
  /** What is printed as the mark of a note, by its key; none of those that the source doesn't print. */
  readonly printed: ReadonlyMap<string, string>;
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
  const printed = printedMarks(notes, keys, marks);
  return { keys, targets, marks, printed };
}

/** Marks as the file has them; where it has none, notes in the text are counted. */
function printedMarks(
  notes: readonly MarkupElement[],
  keys: TeiNotes['keys'],
  marks: TeiNotes['marks'],
): ReadonlyMap<string, string> {
  const words = new Map([...marks].map(([mark, key]) => [key, wordsIn(mark)]));
  const ofSource = notes.filter((note) => !isEditorial(note) && standingOf(note) !== 'source');
  const isCounted = ofSource.every((note) => note.attributes.n === undefined);
  return new Map(
    ofSource.flatMap((note, i) => {
      const key = keys.get(note)!;
      const given = [words.get(key), note.attributes.n?.trim()].find((one) => one !== undefined && one !== '');
      const mark = given ?? (isCounted && !words.has(key) ? String(i + 1) : '');
      return mark === '' ? [] : [[key, mark] as const];
    }),
  );
}

/** Whether a note is none of the source, but of the file's editor. */
function isEditorial({ attributes: { resp = '', type = '', place } }: MarkupElement): boolean {
  if (/original|author/.test(resp)) return false;
  if (/editor|comment|annotation|critical/.test(type)) return true;
  return resp !== '' && place === undefined;
}

function standingOf({ attributes: { place = '', type = '' }, parent }: MarkupElement): ImportedNote['stands'] {
  if (type.startsWith('source')) return 'source';
  if (`${place} ${type}`.includes('end')) return 'end';
  for (let one = parent; one; one = one.parent) if (one.name === 'back') return 'end';
  return 'foot';
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

/** @param read what stands in the note */
export function noteOf(
  element: MarkupElement,
  { keys, printed }: TeiNotes,
  read: (element: MarkupElement) => readonly Block[],
): ImportedNote {
  const { resp = '' } = element.attributes;
  const key = keys.get(element)!;
  return {
    key,
    of: isEditorial(element) ? 'editor' : 'source',
    stands: standingOf(element),
    by: resp.includes('author') ? 'author' : resp === '' ? undefined : 'editor',
    mark: printed.get(key) ?? element.attributes.n,
    blocks: read(element),
    line: element.line,
    targets: targetsOf(element),
  };
}
