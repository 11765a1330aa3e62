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

/** The words of an option that was given. */
export const textOf = (value: Options[string]): string | undefined => (typeof value === 'string' ? value : undefined);

/** The number of an option; NaN where it was given as none. */
export const numberOf = (value: Options[string]): number | undefined =>
  typeof value === 'string' ? Number(value) : undefined;

/** The values of an option that may be given several times. */
export const listOf = (value: Options[string]): readonly string[] => (typeof value === 'object' ? value : []);

/** This day, for what is written by a command: `YYYY-MM-DD`. */
export const today = (): string => new Date().toISOString().slice(0, 10);
