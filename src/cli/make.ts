import { existsSync } from 'node:fs';
import { sharedEdition } from '../edition/load.ts';
import { countFindings, printFindings } from '../model/findings/print.ts';
import { lockProject } from '../project/lock.ts';
import type { Project } from '../project/project.ts';
import { buildSite } from '../site/build.ts';
import { rememberBuilt } from '../site/built.ts';
import { endInterruptedBuild } from '../site/leftovers.ts';
import { joinShards, type Shard } from '../site/shard.ts';
import { reasonOf } from './reason.ts';

interface Making {
  /** What the site is made from, to remember it by. */
  readonly origin: string;
  /** Where only this part is made. */
  readonly shard?: Shard | undefined;
  /** Folders of what shards kept; see `joinShards`. */
  readonly shards?: readonly string[];
}

/**
 * Checks the content and builds it.
 *
 * @returns the exit code of the program
 */
export async function make(project: Project, { origin, shard, shards = [] }: Making): Promise<number> {
  const began = performance.now();
  const { findings } = sharedEdition();
  const said = findings.length > 0 ? `${printFindings(findings)}\n\n${countFindings(findings)}` : '';
  if (said !== '') console.error(said);
  if (findings.some(({ severity }) => severity === 'error')) {
    console.error('Nothing was built; dist/ is as it was.');
    return 1;
  }
  try {
    const other = lockProject(project);
    if (other !== 0) {
      console.error(
        `Another build of this edition is running (process ${other}). Wait for it, or end it; dist/ is as it was. If that process is no build, remove .apparatus/lock.`,
      );
      return 1;
    }
    for (const sentence of endInterruptedBuild(project)) console.error(sentence);
    if (shards.length > 0) joinShards(project, shards);
    await buildSite(project, shard);
  } catch (cause) {
    const fate = existsSync(project.output) ? 'dist/ is as it was' : 'there is no dist/';
    console.error(`${reasonOf(cause)}\nThe build failed; ${fate}.`);
    return 1;
  }
  const took = `${((performance.now() - began) / 1000).toFixed(1)} s`;
  if (shard) {
    console.log(`Made shard ${shard.number} of ${shard.of} in ${took}; it is in .apparatus/.`);
    return 0;
  }
  try {
    rememberBuilt(project, origin, said);
  } catch (cause) {
    console.error(`${reasonOf(cause)}\nThe site is built; the next build will not know that nothing has changed.`);
  }
  console.log(`Built dist/ in ${took}.`);
  return 0;
}
