import { readAddresses } from '../../model/addresses.ts';
import type { Reader } from './reader.ts';

/** `content/addresses.txt` */
export const addressesReader: Reader = {
  path: /^content\/addresses\.txt$/,
  read: ({ text, path: file }) => ({
    addresses: readAddresses(text).map(({ address, line }) => ({ address, place: { file, line, column: 1 } })),
    findings: [],
  }),
};
