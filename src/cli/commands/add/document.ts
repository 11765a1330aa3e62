import { readContent } from '../../../edition/read/files.ts';
import { readRecords } from '../../../edition/read/records.ts';
import { addDocument } from '../../../editing/add-document.ts';
import { count } from '../../../model/findings/quote.ts';
import { finish, refuse } from '../../finish.ts';
import { textOf, type Run } from '../../run.ts';

/** Marks up a text as received. */
export const run: Run = (project, options, [slug = '']) => {
  const files = readContent(project.root);
  const added = addDocument(files, {
    slug,
    title: textOf(options.title),
    date: textOf(options.date),
    language: textOf(options.language) ?? readRecords(files).edition?.fields.language ?? 'en',
    publisher: textOf(options.publisher),
    rights: textOf(options.rights),
  });
  if ('refusal' in added) return refuse(added.refusal, options.json);
  const { changes, paragraphs, empty } = added;
  const said = `The document “${slug}”, ${count(paragraphs, 'paragraph')}.${empty.length > 0 ? ` Fill in: ${empty.join(', ')}.` : ''}`;
  return finish(project, options, { files, changes, said: [said], data: { paragraphs, empty } });
};
