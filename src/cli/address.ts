import { isSiteAddress } from '../model/scalar.ts';

/** What is wrong with the address that `SITE` and `BASE_PATH` give, and what to do; undefined where nothing is. */
export function faultOfAddress({ SITE, BASE_PATH }: NodeJS.ProcessEnv = process.env): string | undefined {
  if (SITE && !isSiteAddress(SITE)) {
    return `SITE is “${SITE}”, which is no address of a site. Give one such as https://example.org/letters/.`;
  }
  if (BASE_PATH && !isSiteAddress(`https://example.org/${BASE_PATH.replace(/^\/+/, '')}`)) {
    return `BASE_PATH is “${BASE_PATH}”, which is no folder of a site. Give one such as /letters/.`;
  }
  return undefined;
}
