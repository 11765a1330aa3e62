import tab from '@bomb.sh/tab/commander';
import type { Command } from 'commander';
import { readContent } from '../edition/read/files.ts';
import { readRecords } from '../edition/read/records.ts';
import type { Project } from '../project/project.ts';

/** What may stand for an argument, by its name; read when a shell asks. */
const candidates: Readonly<Record<string, (project: Project) => readonly string[]>> = {
  slug: ({ root }) => readRecords(readContent(root)).documents.map(({ id }) => id),
  kind: ({ root }) => [...readRecords(readContent(root)).kinds.keys()],
  id: ({ root }) => {
    const { entries, documents, notes, sources } = readRecords(readContent(root));
    return [...entries, ...documents, ...notes, ...sources].map(({ id }) => id);
  },
};

/** Gives the program the command `complete`, by which shells complete its commands, options and the edition's ids. */
export function complete(program: Command, project: Project): void {
  const { commands } = tab(program);
  for (const { arguments: given } of commands.values()) {
    for (const argument of given.values()) {
      const find = candidates[argument.name];
      if (find) argument.handler = (add) => find(project).forEach((one) => add(one, ''));
    }
  }
}
