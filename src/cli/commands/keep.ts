import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { sharedEdition } from '../../edition/load.ts';
import { countFindings, printFindings } from '../../model/findings/print.ts';
import { versionFile } from '../../project/versions.ts';
import { packSite } from '../../site/versions.ts';
import { refuse } from '../finish.ts';
import type { Run } from '../run.ts';

/**
 * Keeps this version of the edition readable for good: builds it for its own
 * folder under the address of the edition, and packs it into one file.
 */
export const run: Run = (project, { json }) => {
  const { edition, findings } = sharedEdition();
  if (!edition || findings.some(({ severity }) => severity === 'error'))
    return refuse(`${printFindings(findings)}\n\n${countFindings(findings)}\nNothing was kept.`, json);
  if (project.site === undefined)
    return refuse(
      'The edition has no address yet, under which a version could be read: give “site” in edition.yaml, or SITE.',
      json,
    );
  const { version } = edition.matter;
  const file = versionFile(project, version);
  const path = relative(project.root, file);
  if (existsSync(file))
    return refuse(`${path} is there, and a kept version doesn’t change. Give the edition another version.`, json);
  const folder = join(project.cache, 'kept-version');
  rmSync(folder, { recursive: true, force: true });
  cpSync(project.content, join(folder, 'content'), { recursive: true });
  // In a process and a folder of its own: nothing of dist/ is touched.
  const { status } = spawnSync(process.execPath, [process.argv[1]!, 'build'], {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, SITE: project.site, BASE_PATH: `${project.base}v/${version}/` },
  });
  if (status !== 0) return refuse('The version could not be built; nothing was kept.', json);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(`${file}.unfinished`, packSite(join(folder, 'dist')));
  renameSync(`${file}.unfinished`, file);
  rmSync(folder, { recursive: true });
  console.log(
    json
      ? JSON.stringify({ kept: version, file: path }, null, 2)
      : `Version ${version} is kept in ${path}. Commit it: every build puts it at ${project.base}v/${version}/.`,
  );
  return 0;
};
