import { cpSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Copies the first document of an edition under other slugs until there are as
 * many as wanted. Ids of notes are prefixed, since they are unique over the edition.
 *
 * @param content the folder `content/` of a trial
 */
export function multiplyDocuments(content: string, wanted: number): void {
  const documents = join(content, 'documents');
  const present = readdirSync(documents).sort();
  const first = present[0]!;
  for (const other of present.slice(wanted)) rmSync(join(documents, other), { recursive: true });
  for (let n = present.length + 1; n <= wanted; n++) {
    const copy = join(documents, `copy-${n}`);
    cpSync(join(documents, first), copy, { recursive: true });
    // What is expected of the content holds for the original alone.
    rmSync(join(copy, 'expect'), { recursive: true, force: true });
    for (const note of list(join(copy, 'notes')))
      renameSync(join(copy, 'notes', note), join(copy, 'notes', `copy-${n}-${note}`));
  }
}

/** Names in a folder; none where there is no folder. */
export function list(folder: string): string[] {
  try {
    return readdirSync(folder).sort();
  } catch {
    return [];
  }
}
