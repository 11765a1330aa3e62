import { readContent } from '../../../edition/read/files.ts';
import { readRecords } from '../../../edition/read/records.ts';
import { addNote } from '../../../editing/add-note.ts';
import { documentOf } from '../../document.ts';
import { finish, refuse } from '../../finish.ts';
import { listOf, numberOf, textOf, today, type Run } from '../../run.ts';

/** Writes a note on words of a document. */
export const run: Run = (project, options, [slug = '', words = '']) => {
  const files = readContent(project.root);
  const records = readRecords(files);
  const document = documentOf(records, slug);
  if ('refusal' in document) return refuse(document.refusal, options.json);
  const text = textOf(options.text);
  const added = addNote(document, records, {
    words,
    type: textOf(options.type) ?? 'context',
    id: textOf(options.id),
    paragraph: numberOf(options.paragraph),
    occurrence: numberOf(options.occurrence),
    text,
    entries: listOf(options.entry),
    sources: listOf(options.source),
    today: today(),
  });
  if ('refusal' in added) return refuse(added.refusal, options.json);
  const { changes, id, place } = added;
  const next = text === undefined ? ' Write what a reader should know below its front matter.' : '';
  return finish(project, options, {
    files,
    changes,
    said: [`A note on paragraph ${place.paragraph}, “${id}”.${next}`],
    data: { id, ...place },
  });
};
