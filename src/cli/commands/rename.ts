import { readContent } from '../../edition/read/files.ts';
import { rename } from '../../editing/rename.ts';
import { count } from '../../model/findings/quote.ts';
import { finish, refuse } from '../finish.ts';
import type { Run } from '../run.ts';

/** Gives something another id, wherever it is named. */
export const run: Run = (project, options, [id = '', next = '']) => {
  const files = readContent(project.root);
  const renamed = rename(files, id, next);
  if ('refusal' in renamed) return refuse(renamed.refusal, options.json);
  const { changes, of, references } = renamed;
  const hasAddress = of !== 'source';
  const said = [
    `The ${of} “${id}” is “${next}”, in ${count(references, 'place')} that name it too.${hasAddress ? ' Its former address leads to the new one.' : ''}`,
  ];
  return finish(project, options, { files, changes, said, data: { of, references } });
};
