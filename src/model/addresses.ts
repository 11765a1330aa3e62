import { replaceablePages, ownPages } from './page.ts';

/** What begins `content/addresses.txt`. */
export const addressesHead =
  '# Addresses that were published, from the root of the site. None disappears without a line in redirects.yaml.\n# “apparatus addresses” adds those of dist/.\n';

/** The pages that every edition has, from the root of the site. */
export const enginePages: readonly string[] = ['', ...[...ownPages, ...replaceablePages].map((name) => `${name}/`)];

/** An address of `content/addresses.txt`, with the number of its line, from 1. */
export interface NotedAddress {
  readonly address: string;
  readonly line: number;
}

/** The addresses in the text of the list: a line each, without empty ones and comments. */
export const readAddresses = (text: string): NotedAddress[] =>
  text.split(/\r\n?|\n/).flatMap((line, i) => {
    const address = line.trim();
    return address === '' || address.startsWith('#') ? [] : [{ address: address === '.' ? '' : address, line: i + 1 }];
  });

/** The list with more addresses in it, sorted by code units, each once; the cover is a dot. */
export function withAddresses(text: string | undefined, more: Iterable<string>): string {
  const all = new Set([...readAddresses(text ?? '').map(({ address }) => address), ...more]);
  return (
    addressesHead +
    [...all]
      .sort()
      .map((address) => `${address === '' ? '.' : address}\n`)
      .join('')
  );
}
