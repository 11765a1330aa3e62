import { define } from './define.ts';
import { quote } from './quote.ts';

export const redirectBroken = define(
  {
    code: 'redirect/broken',
    severity: 'error',
    rule: 'A former address in “redirects.yaml” leads to an entry, a document or a place in it that there is, and nothing else stands there.',
    advice:
      'Write “entries/” or “documents/” and an id on both sides, or two places of one document; take the line out where the former address is in use again.',
  },
  {
    notAList: () => [
      'The former addresses are not a list of two addresses a line.',
      'Write on each line the former address, a colon, and that which stands for it: “entries/old: entries/new”.',
    ],
    form: (address: string) => [
      `${quote(address)} is no address that can be moved.`,
      'Write “entries/” or “documents/”, and the id: “entries/old: entries/new”.',
    ],
    elsewhere: (from: string, to: string) => [
      `${quote(from)} and ${quote(to)} are no two places of one document.`,
      'Write two pages, “entries/old: entries/new”, or two places of one document: “documents/letter/#p9: documents/letter/#p8”.',
    ],
    nowhere: (address: string, near: string | undefined) => [
      `There is nothing at ${quote(address)}.`,
      near === undefined ? 'Write where it is now, or take the line out.' : `Write “${near}” if that is meant.`,
    ],
    taken: (address: string) => [`${quote(address)} is in use, and so no former address.`, 'Take the line out.'],
  },
);
