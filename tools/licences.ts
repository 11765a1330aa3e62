/**
 * `npm run licences`: whether all that is installed with the engine may be given
 * on with it. Licences are those that packages name in the lock file; what a
 * package names otherwise is told here, with where it says so.
 */
import { readFileSync } from 'node:fs';

/** Licences that ask for no more than their notice, by SPDX. */
const free = new Set([
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'CC0-1.0',
  'CC-BY-3.0',
  'CC-BY-4.0',
  'ISC',
  'MIT',
  'MIT-0',
  'Python-2.0',
  'Unicode-3.0',
  'Unlicense',
  'Zlib',
  // Of files, not of what uses them: they are used as they are.
  'MPL-2.0',
  'LGPL-3.0-or-later',
]);

/** Packages that the lock file has no licence of, or one that isn't clear, by the beginning of their names; as their LICENSE files are. */
const known: readonly (readonly [name: string, licence: string])[] = [
  // Binaries for other machines, which npm notes without having seen them.
  ['@astrojs/compiler-binding-', 'MIT'],
  ['@pagefind/', 'MIT'],
  // “BSD”, of two clauses.
  ['duck', 'BSD-2-Clause'],
];

interface LockedPackage {
  readonly license?: string;
  readonly dev?: boolean;
  readonly link?: boolean;
}

const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
  readonly packages: Readonly<Record<string, LockedPackage>>;
};

/** Whether an SPDX expression can be met by free licences: one of those joined by OR, all of those by AND. */
const isFree = (expression: string): boolean =>
  expression
    .replace(/[()]/g, '')
    .split(' OR ')
    .some((one) => one.split(' AND ').every((licence) => free.has(licence.trim())));

const shipped = Object.entries(packages).filter(([path, one]) => path !== '' && one.dev !== true && one.link !== true);
const faults = shipped.flatMap(([path, { license }]) => {
  const name = path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
  const named = known.find(([beginning]) => name.startsWith(beginning))?.[1] ?? license ?? 'none';
  return isFree(named) ? [] : [`${name}: ${named}`];
});
for (const fault of new Set(faults)) console.error(fault);
console.log(`${shipped.length} packages, ${new Set(faults).size} under a licence that is not free, or unknown`);
process.exitCode = faults.length === 0 ? 0 : 1;
