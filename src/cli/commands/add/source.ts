import { readContent } from '../../../edition/read/files.ts';
import { addSources } from '../../../editing/add-source.ts';
import { sourceClasses } from '../../../model/source.ts';
import { bibliographyIn } from '../../bibliography.ts';
import { finish, refuse } from '../../finish.ts';
import { textOf, today, type Run } from '../../run.ts';

/** Puts sources into the bibliography: those of a file, or one by its DOI or ISBN. */
export const run: Run = async (project, options, [what = '']) => {
  const { json } = options;
  const sort = textOf(options.class) ?? 'reference';
  if (!sourceClasses.some((one) => one === sort))
    return refuse(`There is no class of source “${sort}”. Give one of ${sourceClasses.join(', ')}.`, json);
  const items = await bibliographyIn(what, options.fetch === true);
  if ('refusal' in items) return refuse(items.refusal, json);
  const files = readContent(project.root);
  const text = files.find(({ path }) => path === 'content/sources.yaml')?.text;
  const added = addSources(text, items, { id: textOf(options.id), class: sort, today: today() });
  if ('refusal' in added) return refuse(added.refusal, json);
  const { changes, ids, leftOut } = added;
  const said = [
    `In the bibliography: ${ids.join(', ')}. Say under “checked” how each was seen.`,
    ...(leftOut.length > 0 ? [`Left out, since sources have no such fields: ${leftOut.join(', ')}.`] : []),
  ];
  return finish(project, options, { files, changes, said, data: { ids, leftOut } });
};
