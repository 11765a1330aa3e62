import { readContent } from '../../../edition/read/files.ts';
import { readRecords } from '../../../edition/read/records.ts';
import { addEntry } from '../../../editing/add-entry.ts';
import { finish, refuse } from '../../finish.ts';
import { listOf, textOf, type Run } from '../../run.ts';

/** Writes an entry of a kind. */
export const run: Run = (project, options, [kind = '', title = '']) => {
  const files = readContent(project.root);
  const records = readRecords(files);
  const added = addEntry(records, {
    kind,
    title,
    id: textOf(options.id),
    aliases: listOf(options.alias),
    brief: textOf(options.brief),
    gloss: textOf(options.gloss),
    sources: listOf(options.source),
    facts: listOf(options.fact),
  });
  if ('refusal' in added) return refuse(added.refusal, options.json);
  const { changes, id, empty } = added;
  const named = records.documents.filter(({ parsed }) => parsed.paragraphs.some(({ text }) => text.includes(title)));
  const said = [
    `The entry “${id}”.${empty.length > 0 ? ` Fill in: ${empty.join(', ')}.` : ''}`,
    ...named.map(
      (document) => `“${document.id}” has these words. To mark them: apparatus suggest ${document.id} --apply`,
    ),
  ];
  return finish(project, options, { files, changes, said, data: { id, empty } });
};
