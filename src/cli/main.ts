import { readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { Command } from 'commander';
import { commands, type Command as Row } from '../model/commands.ts';
import { findProject, openProject } from '../project/project.ts';
import { faultOfAddress } from './address.ts';
import { complete } from './complete.ts';
import { endInterrupted } from './commit.ts';
import type { Run } from './run.ts';

const fault = faultOfAddress();
if (fault) {
  console.error(fault);
  process.exit(1);
}
const project = openProject(findProject());

const { version, description } = JSON.parse(readFileSync(join(project.engine, 'package.json'), 'utf8')) as {
  readonly version: string;
  readonly description: string;
};
const program = new Command('apparatus').description(description).version(version).showHelpAfterError();
for (const command of commands) add(program, command, command.name);
const strange = endInterrupted(project);
if (strange) {
  const files = strange.length > 0 ? ` These were changed since, and are as you left them: ${strange.join(', ')}.` : '';
  console.error(`A command was interrupted while it wrote; what it began is done.${files}`);
}
complete(program, project);
await program.parseAsync();

/** @param path of the command's module in `commands/`, without its ending */
function add(parent: Command, { name, does, arguments: given = [], options = [], commands: inner }: Row, path: string) {
  const command = parent.command(name).description(does).showHelpAfterError();
  if (inner) {
    for (const one of inner) add(command, one, `${path}/${one.name}`);
    return;
  }
  for (const one of given) command.argument(one.name, one.does);
  for (const { flags, does: effect } of options) command.option(flags, effect);
  command.action(async (...values: unknown[]) => {
    // A command's libraries are loaded with it alone.
    const { run } = (await import(`./commands/${path}${extname(import.meta.url)}`)) as { readonly run: Run };
    process.exitCode = await run(project, command.opts(), values.slice(0, given.length) as (string | undefined)[]);
  });
}
