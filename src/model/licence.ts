/** Addresses of licences besides those of Creative Commons, by what SPDX calls them, in capitals and with spaces. */
const addresses: Readonly<Record<string, string>> = {
  'CC0 1.0': 'https://creativecommons.org/publicdomain/zero/1.0/',
  MIT: 'https://spdx.org/licenses/MIT.html',
  'APACHE 2.0': 'https://spdx.org/licenses/Apache-2.0.html',
  'GPL 3.0': 'https://spdx.org/licenses/GPL-3.0-only.html',
  'AGPL 3.0': 'https://spdx.org/licenses/AGPL-3.0-only.html',
};

/**
 * Where a licence is to be read, by its short name: `CC BY 4.0`, `CC-BY-SA-4.0`, `MIT`.
 * @returns undefined for one that isn't known
 */
export function licenceAddress(name: string): string | undefined {
  const plain = name
    .trim()
    .toUpperCase()
    .replace(/[\s-]+/g, ' ');
  const [, terms, version] = /^CC (BY(?: NC)?(?: SA| ND)?) (\d\.\d)$/.exec(plain) ?? [];
  return terms === undefined
    ? addresses[plain]
    : `https://creativecommons.org/licenses/${terms.toLowerCase().replaceAll(' ', '-')}/${version}/`;
}
