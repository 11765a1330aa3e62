import { existsSync } from 'node:fs';
import { sharedEdition } from '../edition/load.ts';
import { countFindings, printFindings } from '../model/findings/print.ts';
import { lockProject } from '../project/lock.ts';
import type { Project } from '../project/project.ts';
import { buildSite } from '../site/build.ts';
import { rememberBuilt } from '../site/built.ts';

/**
 * Checks the content and builds it.
 *
 * @param origin what the site is made from, to remember it by
 * @returns the exit code of the program
 */
export async function make(project: Project, origin: string): Promise<number> {
  const began = performance.now();
  const { findings } = sharedEdition();
  const said = findings.length > 0 ? `${printFindings(findings)}\n\n${countFindings(findings)}` : '';
  if (said !== '') console.error(said);
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
  try {
    await buildSite(project);
    rememberBuilt(project, origin, said);
  } catch (cause) {
    const fate = existsSync(project.output) ? 'dist/ is as it was' : 'there is no dist/';
    console.error(`${(cause as Error).message}\nThe build failed; ${fate}.`);
    return 1;
  }
  console.log(`Built dist/ in ${((performance.now() - began) / 1000).toFixed(1)} s.`);
  return 0;
}
