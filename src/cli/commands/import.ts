import { readFileSync, statSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { idPattern } from '../../model/id.ts';
import { readDate } from '../../model/date.ts';
import { languageSchema } from '../../model/scalar.ts';
import { printFindings } from '../../model/findings/print.ts';
import { loadEdition } from '../../edition/load.ts';
import { readContent } from '../../edition/read/files.ts';
import { editionNow } from '../../import/edition-now.ts';
import { ImportError } from '../../import/imported.ts';
import { readText } from '../../import/read/read-text.ts';
import { writeText } from '../../import/write/files.ts';
import { withChanges } from '../../editing/changes.ts';
import { finish, refuse } from '../finish.ts';
import { importSaid } from '../import-said.ts';
import { today, type Run } from '../run.ts';

/** Bytes of a file that is imported, at most: a book with its pictures. */
const largest = 50_000_000;

/** Writes a text of another format as a document of the edition, ready for the check. */
export const run: Run = async (project, options, [file = '']) => {
  const { json, overwrite } = options;
  const asked = askedOf(options);
  if ('fault' in asked) return refuse(asked.fault, json);
  try {
    const path = resolve(project.root, file);
    const text = await readText(basename(path), bytesOf(path, file), asked);
    const files = readContent(project.root);
    const written = writeText(text, { ...asked, file: basename(path), today: today() }, editionNow(files));
    const changes = new Map(Object.entries(written.files));
    // The bibliography is added to.
    const there = files.map(({ path: one }) => one).filter((one) => changes.has(one) && one !== 'content/sources.yaml');
    if (there.length > 0 && overwrite !== true)
      return refuse(
        `These files are there already: ${there.join(', ')}.\nNothing was written. Give another --slug, or --overwrite to replace them.`,
        json,
      );
    const errors = loadEdition(withChanges(files, changes)).findings.filter(
      ({ severity, place }) => severity === 'error' && changes.has(place.file),
    );
    if (errors.length > 0)
      return refuse(`${printFindings(errors)}\n\nThe check would refuse this text. Nothing was written.`, json);
    const { remarks, gaps, counts } = written;
    return finish(project, options, {
      files,
      changes,
      said: importSaid(file, written),
      data: { counts, remarks, gaps },
    });
  } catch (cause) {
    if (cause instanceof ImportError) return refuse(`${file}: ${cause.message}`, json);
    throw cause;
  }
};

interface AskedOf {
  readonly slug: string;
  readonly title: string | undefined;
  readonly date: string | undefined;
  readonly language: string | undefined;
  readonly publisher: string | undefined;
  readonly rights: string | undefined;
  readonly select: string | undefined;
  readonly chapter: number | undefined;
}

/** The flags that were given, or what is wrong with them. */
function askedOf(options: Parameters<Run>[1]): AskedOf | { readonly fault: string } {
  const text = (name: string): string | undefined => (typeof options[name] === 'string' ? options[name] : undefined);
  const [slug, date, language, chapter] = ['slug', 'date', 'language', 'chapter'].map(text);
  if (slug === undefined) return { fault: 'Say what the document is called in addresses: --slug letter-of-1902.' };
  if (!idPattern.test(slug))
    return {
      fault: `“${slug}” can’t stand in an address. Use small letters, figures and hyphens: --slug letter-of-1902.`,
    };
  if (date !== undefined && !readDate(date))
    return { fault: `“${date}” is no date. Write it as 2016-06-14, 2016-06 or 2016.` };
  if (language !== undefined && !languageSchema.safeParse(language).success)
    return { fault: `“${language}” is no language. Give a tag such as “en”, “fr” or “ar”.` };
  if (chapter !== undefined && !/^[1-9]\d{0,4}$/.test(chapter))
    return { fault: `“${chapter}” is no chapter. Give its number in the order of reading: --chapter 3.` };
  return {
    slug,
    date,
    language,
    title: text('title'),
    publisher: text('publisher'),
    rights: text('rights'),
    select: text('select'),
    chapter: chapter === undefined ? undefined : Number(chapter),
  };
}

/** @throws {ImportError} for what is no file, or too large */
function bytesOf(path: string, file: string): Uint8Array {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (!stats)
    throw new ImportError(`There is no such file. Write its path from this folder, as in “texts/${basename(file)}”.`);
  if (!stats.isFile()) throw new ImportError('This is no file. Give the file that has the text.');
  if (stats.size > largest)
    throw new ImportError(
      `The file has ${Math.round(stats.size / 1e6)} MB; the most is ${largest / 1e6} MB. Take the text out of it, and import that.`,
    );
  return readFileSync(path);
}
