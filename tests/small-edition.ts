/** Editions of the tests, resolved, for unit tests of what shows them. */
import { join } from 'node:path';
import type { Edition, Entry } from '../src/edition/graph.ts';
import { loadEdition } from '../src/edition/load.ts';
import { readContent } from '../src/edition/read/files.ts';

/** The edition in `tests/editions/<name>`. @throws where it has errors */
export function smallEdition(name: string): Edition {
  const { edition, findings } = loadEdition(readContent(join(import.meta.dirname, 'editions', name)));
  if (!edition || findings.length > 0) throw new Error(`The edition “${name}” has findings.`);
  return edition;
}

/** An entry of an edition, with other matter where given. */
export const entryOf = ({ entryById }: Edition, id: string, matter: object = {}): Entry => {
  const entry = entryById.get(id)!;
  return { ...entry, matter: { ...entry.matter, ...matter } } as Entry;
};
