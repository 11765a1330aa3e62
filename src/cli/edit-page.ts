import { z } from 'zod';
import type { EditAnswer, PageEdit, Passage } from '../contract/preview.ts';
import { addEntry } from '../editing/add-entry.ts';
import { addNote } from '../editing/add-note.ts';
import type { Changes, Refusal } from '../editing/changes.ts';
import { markMentions } from '../editing/mark.ts';
import { readContent, type ContentFile } from '../edition/read/files.ts';
import { readRecords } from '../edition/read/records.ts';
import type { DocumentRecord, Records } from '../edition/records.ts';
import type { Project } from '../project/project.ts';
import { findWords, type Range } from '../text/selector.ts';
import { collapseWhiteSpace } from '../text/white-space.ts';
import { commit } from './commit.ts';
import { cutByOthers, documentOf } from './document.ts';
import { today } from './run.ts';

const passage = {
  document: z.string(),
  paragraph: z.int().positive(),
  text: z.string(),
  start: z.int().nonnegative(),
  end: z.int().positive(),
};
const pageEdit = z.discriminatedUnion('does', [
  z.strictObject({ ...passage, does: z.literal('mark'), entry: z.string() }),
  z.strictObject({
    ...passage,
    does: z.literal('begin entry'),
    kind: z.string(),
    title: z.string(),
    id: z.string(),
    brief: z.string(),
    gloss: z.string(),
  }),
  z.strictObject({ ...passage, does: z.literal('add note'), type: z.string(), id: z.string(), note: z.string() }),
]) satisfies z.ZodType<PageEdit>;

/** The words of a passage in the text of its document. */
interface Found {
  readonly document: DocumentRecord;
  readonly words: string;
  /** In UTF-16 units of the paragraph's text. */
  readonly range: Range;
  /** Which of the places in the paragraph where such words stand, from 1. */
  readonly occurrence: number;
}

/**
 * Does what an editor wants on a page of the preview, by the code of `suggest`
 * and `add` and in their words: writes whole files, or says why none.
 *
 * @param wanted what was sent, which may be anything
 */
export function editPage(project: Project, wanted: unknown): EditAnswer {
  const { data: edit } = pageEdit.safeParse(wanted);
  if (!edit) return { refused: 'The page asks for what this program doesn’t know. Load it again.' };
  const files = readContent(project.root);
  const records = readRecords(files);
  const found = findPassage(records, edit);
  const made = 'refusal' in found ? found : changesOf(edit, found, records, files);
  if ('refusal' in made) return { refused: made.refusal };
  try {
    commit(project, files, made.changes);
  } catch (cause) {
    return { refused: `${(cause as Error).message} Nothing was written.` };
  }
  return { written: [...made.changes.keys()] };
}

function findPassage(records: Records, { document: slug, paragraph, text, start, end }: Passage): Found | Refusal {
  const document = documentOf(records, slug);
  if ('refusal' in document) return document;
  const read = document.parsed.paragraphs[paragraph - 1]?.text ?? '';
  const words = text.slice(start, end);
  // White space within words may be a line break in the file; their places are the same in number and order.
  const at = findWords(text, words).findIndex((range) => range.start === start);
  const range = findWords(read, words)[at];
  if (collapseWhiteSpace(read) !== text || !range)
    return { refusal: `Paragraph ${paragraph} was changed since the page was loaded. Load it again.` };
  return { document, words, range, occurrence: at + 1 };
}

function changesOf(
  edit: PageEdit,
  found: Found,
  records: Records,
  files: readonly ContentFile[],
): { readonly changes: Changes } | Refusal {
  if (edit.does === 'mark') {
    if (!records.entries.some(({ id }) => id === edit.entry))
      return { refusal: `There is no entry with the id “${edit.entry}”.` };
    return markAs(edit.entry, edit.paragraph, found, files);
  }
  if (edit.does === 'add note')
    return addNote(found.document, records, {
      words: found.words,
      type: edit.type,
      id: given(edit.id),
      paragraph: edit.paragraph,
      occurrence: found.occurrence,
      text: given(edit.note),
      entries: [],
      sources: [],
      today: today(),
    });
  const title = given(edit.title) ?? found.words;
  const begun = addEntry(records, {
    kind: edit.kind,
    title,
    id: given(edit.id),
    aliases: title === found.words ? [] : [found.words],
    brief: given(edit.brief),
    gloss: given(edit.gloss),
    sources: [],
    facts: [],
  });
  if ('refusal' in begun) return begun;
  const marked = markAs(begun.id, edit.paragraph, found, files);
  return 'refusal' in marked ? marked : { changes: new Map([...begun.changes, ...marked.changes]) };
}

/** The text of a field that isn't left open. */
const given = (field: string): string | undefined => (field.trim() === '' ? undefined : field.trim());

function markAs(
  entry: string,
  paragraph: number,
  { document, words, range }: Found,
  files: readonly ContentFile[],
): { readonly changes: Changes } | Refusal {
  const same = document.parsed.paragraphs[paragraph - 1]?.references.find(
    ({ start, end }) => start === range.start && end === range.end,
  );
  if (same) return { refusal: `“${words}” is marked as “${same.to}” already.` };
  const { text } = files.find(({ path }) => path === document.file)!;
  const marked = markMentions(text, document.fields.paragraphs ?? 'lines', [{ paragraph, range, entry }]);
  if (marked.left.length > 0) return { refusal: cutByOthers(paragraph, words) };
  return { changes: new Map([[document.file, marked.text]]) };
}
