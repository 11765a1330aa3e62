/** Editions of the tests, resolved, for unit tests of what shows them. */
import { join } from 'node:path';
import type { Edition } from '../src/edition/graph.ts';
import { loadEdition } from '../src/edition/load.ts';
import { readContent } from '../src/edition/read/files.ts';

/**
 * The edition in `tests/editions/<name>`.
 *
 * @param changes by file below `content/`: words of it, and what stands in their place
 * @throws where it has errors, or not the words
 */
export function smallEdition(
  name: string,
  changes: Readonly<Record<string, readonly (readonly [from: string, to: string])[]>> = {},
): Edition {
  const files = readContent(join(import.meta.dirname, 'editions', name)).map((file) => {
    const own = changes[file.path.replace('content/', '')] ?? [];
    return { ...file, text: own.reduce((text, [from, to]) => replaced(text, from, to), file.text) };
  });
  const { edition, findings } = loadEdition(files);
  const errors = findings.filter(({ severity }) => severity === 'error');
  if (!edition || errors.length > 0) throw new Error(errors.map(({ message }) => message).join('\n'));
  return edition;
}

function replaced(text: string, from: string, to: string): string {
  if (!text.includes(from)) throw new Error(`“${from}” isn’t there.`);
  return text.replace(from, to);
}
