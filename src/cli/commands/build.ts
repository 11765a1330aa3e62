import { existsSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { removeDeadLock } from '../../project/lock.ts';
import { builtBefore, originOf } from '../../site/built.ts';
import { readShard } from '../../site/shard.ts';
import { textOf, type Run } from '../run.ts';

/** Checks the content and builds, where anything has changed; a failed build leaves `dist/` as it was. */
export const run: Run = async (project, options) => {
  const [part, folder] = [textOf(options.shard), textOf(options.shards)];
  const shard = part === undefined ? undefined : readShard(part);
  if (part !== undefined && !shard) {
    console.error(`“${part}” is no part: “2/3” is the second of three.`);
    return 1;
  }
  const shards = folder === undefined ? [] : foldersIn(resolve(project.root, folder));
  if (folder !== undefined && shards.length === 0) {
    console.error(`There are no shards in ${folder}.`);
    return 1;
  }
  const origin = originOf(project);
  const said = shard ? undefined : builtBefore(project, origin);
  if (said === undefined) {
    // What reads and builds takes a second to load: only here.
    const { make } = await import('../make.ts');
    return make(project, { origin, shard, shards });
  }
  if (said !== '') console.error(said);
  // A build that was ended after its last step left it.
  removeDeadLock(project);
  console.log('Nothing has changed since dist/ was built.');
  return 0;
};

const foldersIn = (folder: string): string[] =>
  existsSync(folder)
    ? readdirSync(folder)
        .sort()
        .map((name) => join(folder, name))
    : [];
