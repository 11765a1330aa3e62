import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { presentAddress } from '../edition/addresses.ts';
import type { Edition } from '../edition/graph.ts';
import type { ContentFile } from '../edition/read/files.ts';
import { readAddresses } from '../model/addresses.ts';
import { addressLost } from '../model/findings/addresses.ts';
import { printFindings } from '../model/findings/print.ts';
import { BuildError } from './build-error.ts';
import { fileOfAddress } from './files.ts';

/**
 * Asks the finished site for every address that was published: each leads to a
 * file, and to a place in it where it names one.
 *
 * @param folder the built site
 * @throws {BuildError} with every address that is lost
 */
export function proveAddresses({ redirects }: Edition, files: readonly ContentFile[], folder: string): void {
  const list = files.find(({ path }) => path === 'content/addresses.txt');
  if (!list) return;
  const ids = new Map<string, ReadonlySet<string>>();
  const idsIn = (file: string): ReadonlySet<string> => {
    const known = ids.get(file) ?? idsOf(readFileSync(join(folder, file), 'utf8'));
    ids.set(file, known);
    return known;
  };
  const lost = readAddresses(list.text).flatMap(({ address, line }) => {
    const place = { file: list.path, line, column: 1 };
    const file = fileOfAddress(presentAddress(address, redirects));
    if (!existsSync(join(folder, fileOfAddress(address))) || !existsSync(join(folder, file)))
      return [addressLost.file(place, address)];
    // What is in the place of a former one is on the page by its former id.
    const [, id] = address.split('#');
    return id === undefined || idsIn(file).has(id) ? [] : [addressLost.place(place, address)];
  });
  if (lost.length > 0) throw new BuildError(printFindings(lost));
}

const idsOf = (html: string): ReadonlySet<string> =>
  new Set([...html.matchAll(/\sid="?([^"\s>]+)/g)].map(([, id]) => id!));
