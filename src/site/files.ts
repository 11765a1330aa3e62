import { readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

/** The files under a folder, sorted, by their paths in it with slashes. */
export const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((one) => one.isFile())
    .map((one) => relative(folder, join(one.parentPath, one.name)).split(sep).join('/'))
    .sort();

/** The address at which a host serves a file of the site; both from its root. */
export const addressOfFile = (file: string): string => file.replace(/(^|\/)index\.html$/, '$1');

/** The file of the site at an address, which may name a place in it. */
export const fileOfAddress = (address: string): string =>
  address.replace(/#.*$/, '').replace(/(^|\/)$/, '$1index.html');
