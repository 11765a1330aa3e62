import { existsSync } from 'node:fs';
import { sharedEdition } from '../../edition/load.ts';
import { buildSite } from '../../site/build.ts';
import { lockProject } from '../../project/lock.ts';
import { countFindings, printFindings } from '../../model/findings/print.ts';
import type { Run } from '../run.ts';

/** Checks the content and builds; a failed build leaves `dist/` as it was. */
export const run: Run = async (project) => {
  const { findings } = sharedEdition();
  if (findings.length > 0) console.error(`${printFindings(findings)}\n\n${countFindings(findings)}`);
  if (findings.some(({ severity }) => severity === 'error')) {
    console.error('Nothing was built; dist/ is as it was.');
    return 1;
  }
  const other = lockProject(project);
  if (other !== 0) {
    console.error(
      `Another build of this edition is running (process ${other}). Wait for it, or end it; dist/ is as it was.`,
    );
    return 1;
  }
  const began = performance.now();
  try {
    await buildSite(project);
  } catch (cause) {
    const fate = existsSync(project.output) ? 'dist/ is as it was' : 'there is no dist/';
    console.error(`${(cause as Error).message}\nThe build failed; ${fate}.`);
    return 1;
  }
  console.log(`Built dist/ in ${((performance.now() - began) / 1000).toFixed(1)} s.`);
  return 0;
};
