import { createTwoFilesPatch } from 'diff';
import type { Changes } from '../editing/changes.ts';
import type { ContentFile } from '../edition/read/files.ts';
import type { Project } from '../project/project.ts';
import { commit } from './commit.ts';
import type { Options } from './run.ts';

/** What a tool has made. */
interface Work {
  /** From which the changes were made. */
  readonly files: readonly ContentFile[];
  readonly changes: Changes;
  /** For an editor, in a sentence or more; nothing of which files were written. */
  readonly said: readonly string[];
  /** The same for a program. */
  readonly data?: object;
}

/**
 * Ends a command that writes: writes its changes and says so, or shows them as
 * a patch with `--dry-run`, or prints both as data with `--json`.
 *
 * @returns its exit code
 */
export function finish(project: Project, { dryRun, json }: Options, { files, changes, said, data }: Work): number {
  const paths = (isThere: boolean): string[] =>
    [...changes].filter(([, text]) => (text !== undefined) === isThere).map(([path]) => path);
  const report = { ...data, written: paths(true), removed: paths(false), isDry: dryRun === true };
  if (dryRun !== true) {
    try {
      commit(project, files, changes);
    } catch (cause) {
      return refuse(`${(cause as Error).message} Nothing was written.`, json);
    }
  }
  if (json) console.log(JSON.stringify(report, null, 2));
  else {
    if (dryRun) console.log(patchOf(files, changes));
    for (const line of said) console.log(line);
    if (!dryRun) {
      for (const path of report.written) console.log(`wrote    ${path}`);
      for (const path of report.removed) console.log(`removed  ${path}`);
    }
  }
  return 0;
}

/** Says why nothing was done. @returns the exit code for that */
export function refuse(reason: string, json: Options[string]): number {
  if (json) console.log(JSON.stringify({ refused: reason }, null, 2));
  else console.error(reason);
  return 1;
}

/** Changes as a patch that git can apply. */
export function patchOf(files: readonly ContentFile[], changes: Changes): string {
  const before = new Map(files.map(({ path, text }) => [path, text]));
  return [...changes]
    .map(([path, after]) => {
      const was = before.get(path);
      const [from, to] = [
        was === undefined ? '/dev/null' : `a/${path}`,
        after === undefined ? '/dev/null' : `b/${path}`,
      ];
      return createTwoFilesPatch(from, to, was ?? '', after ?? '', undefined, undefined, { context: 0 });
    })
    .map((patch) => patch.replace(/^=+\n/, ''))
    .join('');
}
