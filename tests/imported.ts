/** Files of other formats, imported into a small edition, for tests of what they become. */
import { join } from 'node:path';
import { loadEdition, type LoadedEdition } from '../src/edition/load.ts';
import { readContent, type ContentFile } from '../src/edition/read/files.ts';
import { editionNow } from '../src/import/edition-now.ts';
import { readText, type Choice } from '../src/import/read/read-text.ts';
import { writeText, type WrittenText } from '../src/import/write/files.ts';

export interface Imported extends WrittenText {
  /** The marked-up text below its front matter. */
  readonly body: string;
  readonly source: string;
  /** The edition with the document in it. */
  readonly loaded: LoadedEdition;
  /** What the check says of the files that were written. */
  readonly errors: readonly string[];
}

const minimal = readContent(join(import.meta.dirname, 'editions', 'minimal'));

/** Imports a file as the document `text` into the edition `minimal`, or into another. */
export async function imported(
  name: string,
  file: string | Uint8Array,
  choice: Partial<Choice> = {},
  edition: readonly ContentFile[] = minimal,
): Promise<Imported> {
  const bytes = typeof file === 'string' ? new TextEncoder().encode(file) : file;
  const text = await readText(name, bytes, { select: undefined, chapter: undefined, ...choice });
  const asked = {
    slug: 'text',
    title: undefined,
    date: undefined,
    language: undefined,
    publisher: undefined,
    rights: undefined,
    file: name,
    today: '2020-02-29',
  };
  const written = writeText(text, asked, editionNow(edition));
  const files = Object.entries(written.files).map(([path, content]) => ({ path, text: content, sha256: '' }));
  const loaded = loadEdition([...edition.filter(({ path }) => !(path in written.files)), ...files]);
  const index = written.files['content/documents/text/index.mdx']!;
  return {
    ...written,
    body: index.slice(index.indexOf('\n---\n') + 6),
    source: written.files['content/documents/text/source.txt']!,
    loaded,
    errors: loaded.findings
      .filter(({ severity, place }) => severity === 'error' && place.file in written.files)
      .map(({ code, message, place }) => `${place.file}:${place.line} ${code} ${message}`),
  };
}
