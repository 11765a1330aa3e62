import { unzipSync } from 'fflate';
import { ImportError } from '../imported.ts';

/** Bytes of all texts in an archive, unpacked, at most. */
const largest = 64_000_000;

/**
 * The files of an archive that hold text, by their paths: no pictures, no fonts.
 * What their sizes are said to be is all that is ever unpacked.
 *
 * @throws {ImportError} where it is damaged, or too large
 */
export function unzipTexts(archive: Uint8Array): Readonly<Record<string, Uint8Array>> {
  let total = 0;
  try {
    return unzipSync(archive, {
      filter: ({ name, originalSize }) => {
        if (!/(?:^mimetype|\.(?:xml|rels|opf|ncx|x?html?))$/i.test(name)) return false;
        total += originalSize;
        if (total > largest)
          throw new ImportError(
            `The texts in this file have more than ${largest / 1e6} MB when they are unpacked. Divide it, or import the chapter that you need.`,
          );
        return true;
      },
    });
  } catch (cause) {
    if (cause instanceof ImportError) throw cause;
    throw new ImportError('This file is damaged: it can’t be unpacked. Open it where it was made, and save it anew.');
  }
}
