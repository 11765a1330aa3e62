import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { sharedEdition } from '../../edition/load.ts';
import { readAddresses, withAddresses } from '../../model/addresses.ts';
import { builtBefore, originOf } from '../../site/built.ts';
import { fileOfAddress } from '../../site/files.ts';
import { finish, refuse } from '../finish.ts';
import type { Run } from '../run.ts';

const list = 'content/addresses.txt';

/** Notes every address of the edition that its built site has. */
export const run: Run = (project, options) => {
  if (builtBefore(project, originOf(project)) === undefined)
    return refuse(
      'dist/ isn’t what content/ makes now: build it first, so that only what is there is noted.',
      options.json,
    );
  const { files, addresses } = sharedEdition();
  const before = files.find(({ path }) => path === list)?.text;
  const built = [...addresses()].filter((address) => existsSync(join(project.output, fileOfAddress(address))));
  const after = withAddresses(before, built);
  const noted = readAddresses(after).length;
  const added = noted - readAddresses(before ?? '').length;
  const said = [`Noted: ${noted}, ${added} of them new.`];
  return finish(project, options, {
    files,
    changes: after === before ? new Map() : new Map([[list, after]]),
    said,
    data: { noted, added },
  });
};
