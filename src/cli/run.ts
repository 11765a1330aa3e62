import type { Project } from '../project/project.ts';

/** Values of flags by their names in camel case; a list where one may be given several times. */
export type Options = Readonly<Record<string, string | readonly string[] | boolean | undefined>>;

/**
 * What a module of `commands/` exports as `run`: does the command, and gives the
 * exit code of the program.
 *
 * @param args values of its arguments, in their order
 */
export type Run = (
  project: Project,
  options: Options,
  args: readonly (string | undefined)[],
) => number | Promise<number>;
