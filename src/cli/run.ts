import type { Project } from '../project/project.ts';

/**
 * What a module of `commands/` exports as `run`: does the command, and gives the
 * exit code of the program.
 *
 * @param options values of its flags, by their names in camel case
 * @param args values of its arguments, in their order
 */
export type Run = (
  project: Project,
  options: Readonly<Record<string, string | boolean | undefined>>,
  args: readonly (string | undefined)[],
) => number | Promise<number>;
