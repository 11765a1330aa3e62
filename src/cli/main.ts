import { readFileSync } from 'node:fs';
import { enableCompileCache } from 'node:module';
import { extname, join } from 'node:path';
import { Command } from 'commander';
import { commands } from '../model/commands.ts';
import { findProject, openProject } from '../project/project.ts';
import { faultOfAddress } from './address.ts';
import type { Run } from './run.ts';

const fault = faultOfAddress();
if (fault) {
  console.error(fault);
  process.exit(1);
}
const project = openProject(findProject());
// What Node compiles is kept for all that is loaded from here on.
enableCompileCache(join(project.cache, 'compiled'));

const { version, description } = JSON.parse(readFileSync(join(project.engine, 'package.json'), 'utf8')) as {
  readonly version: string;
  readonly description: string;
};
const program = new Command('apparatus').description(description).version(version).showHelpAfterError();
for (const { name, does, arguments: given = [], options = [] } of commands) {
  const command = program.command(name).description(does);
  for (const one of given) command.argument(one.name, one.does);
  for (const { flags, does: effect } of options) command.option(flags, effect);
  command.action(async (...values: unknown[]) => {
    // A command's libraries are loaded with it alone.
    const { run } = (await import(`./commands/${name}${extname(import.meta.url)}`)) as { readonly run: Run };
    process.exitCode = await run(project, command.opts(), values.slice(0, given.length) as (string | undefined)[]);
  });
}
await program.parseAsync();
