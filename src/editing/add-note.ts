import type { DocumentRecord, Records } from '../edition/records.ts';
import { noteTypes, type NoteType } from '../model/note.ts';
import { findWords } from '../text/selector.ts';
import { collapseWhiteSpace } from '../text/white-space.ts';
import type { Changes, Refusal } from './changes.ts';
import { fileOf } from './matter.ts';
import { faultOfId, freeId } from './new-id.ts';

/** A note to be written, as far as its editor has said. */
export interface NewNote {
  /** The words that it is about. */
  readonly words: string;
  readonly type: string;
  readonly id: string | undefined;
  /** From 1, where the words stand in several paragraphs, or several times in one. */
  readonly paragraph: number | undefined;
  readonly occurrence: number | undefined;
  readonly text: string | undefined;
  readonly entries: readonly string[];
  readonly sources: readonly string[];
  /** The day on which a claim was checked: `YYYY-MM-DD`. */
  readonly today: string;
}

interface Place {
  readonly paragraph: number;
  /** Undefined where the words stand once in it. */
  readonly occurrence: number | undefined;
}

/** A new note on words of a document. They are found in its text; where they stand several times, the editor must say which. */
export function addNote(
  { id: slug, parsed }: DocumentRecord,
  { entries, documents, notes }: Pick<Records, 'entries' | 'documents' | 'notes'>,
  note: NewNote,
): { readonly changes: Changes; readonly id: string; readonly place: Place } | Refusal {
  const type = noteTypes.find((one) => one === note.type);
  if (!type) return { refusal: `There is no type of note “${note.type}”. Give one of ${noteTypes.join(', ')}.` };
  const texts = parsed.paragraphs.map(({ text }) => text);
  const words = collapseWhiteSpace(note.words);
  const places = placesOf(words, texts).filter(
    (one) =>
      (note.paragraph === undefined || one.paragraph === note.paragraph) &&
      (note.occurrence === undefined || (one.occurrence ?? 1) === note.occurrence),
  );
  const [place] = places;
  if (!place) return { refusal: notFound(words, texts, note) };
  if (places.length > 1) return { refusal: severalTimes(words, places) };
  const taken = new Set([...entries, ...documents, ...notes].map(({ id }) => id));
  const id = note.id ?? freeId(words, taken);
  const fault = faultOfId(id, note.id, 'these words', taken);
  if (fault !== undefined) return { refusal: fault };
  const { paragraph, occurrence } = place;
  const matter = {
    type,
    anchors: [{ paragraph, exact: words, ...(occurrence === undefined ? {} : { occurrence }) }],
    ...(note.entries.length > 0 ? { entries: note.entries } : {}),
    ...(note.sources.length > 0 ? { sources: note.sources } : {}),
    ...ofClaim(type, note.today),
  };
  const path = `content/documents/${slug}/notes/${id}.mdx`;
  return { changes: new Map([[path, fileOf(matter, note.text)]]), id, place };
}

/** What a claim must say, empty until its editor does. */
const ofClaim = (type: NoteType, today: string): object =>
  type === 'claim'
    ? {
        claim: null,
        record: null,
        sides: ['', ''].map(() => ({ who: null, says: null, sources: null })),
        checked: today,
      }
    : {};

function placesOf(words: string, texts: readonly string[]): Place[] {
  return texts.flatMap((text, i) => {
    const found = findWords(text, words);
    return found.map((_, n) => ({ paragraph: i + 1, occurrence: found.length > 1 ? n + 1 : undefined }));
  });
}

function notFound(words: string, texts: readonly string[], { paragraph, occurrence }: NewNote): string {
  const elsewhere = [...new Set(placesOf(words, texts).map((one) => one.paragraph))];
  if (elsewhere.length === 0) {
    const inOtherCase = placesOf(
      words.toLowerCase(),
      texts.map((text) => text.toLowerCase()),
    )[0];
    const hint = inOtherCase ? `In other letters they stand in paragraph ${inOtherCase.paragraph}: copy` : 'Copy';
    return `The words “${words}” don’t stand in the text. ${hint} them from it.`;
  }
  const where = `They stand in paragraph ${elsewhere.slice(0, 8).join(', ')}.`;
  return occurrence === undefined
    ? `The words “${words}” don’t stand in paragraph ${paragraph}. ${where}`
    : `The words “${words}” don’t stand there ${occurrence} times. ${where}`;
}

function severalTimes(words: string, places: readonly Place[]): string {
  const list = places
    .slice(0, 8)
    .map(
      ({ paragraph, occurrence }) =>
        `--paragraph ${paragraph}${occurrence === undefined ? '' : ` --occurrence ${occurrence}`}`,
    );
  return `The words “${words}” stand ${places.length} times in the text. Give more of them, or say which are meant:\n  ${list.join('\n  ')}`;
}
