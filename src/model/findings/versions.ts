import { define } from './define.ts';
import { quote } from './quote.ts';

export const versionDocument = define(
  {
    code: 'version/document',
    severity: 'error',
    rule: 'A version is one of another document of the edition, which is no version itself.',
    advice: 'Correct the slug under “of”, or take “version” out.',
  },
  {
    unknown: (slug: string, near: string | undefined) => [
      `There is no document with the slug ${quote(slug)}.`,
      near === undefined ? 'Correct the slug under “of”, or take “version” out.' : `Write “${near}” if that is meant.`,
    ],
    itself: () => [
      'A document isn’t a version of itself.',
      'Write the slug of the document whose version it is, or take “version” out.',
    ],
    /** @param of the slug of the document whose version the named one is */
    version: (slug: string, of: string) => [
      `The document ${quote(slug)} is a version itself, of ${quote(of)}.`,
      `Write “of: ${of}”, and align the paragraphs with that document; or take “version” out of the other.`,
    ],
  },
);

export const versionUnaligned = define(
  {
    code: 'version/unaligned',
    severity: 'error',
    rule: 'The paragraphs of a version go with those of its document: one and one, or as “aligned” says.',
    advice: 'List under “aligned” the paragraphs that belong together where they aren’t one and one.',
  },
  {
    uneven: (here: number, there: number, slug: string) => [
      `Here stand ${paragraphs(here)}, in ${quote(slug)} ${paragraphs(there)}: they can’t be taken one by one.`,
      'List under “aligned” those that belong together, in order, such as “- here: 3-4” and “there: 3”; those between are taken one by one.',
    ],
    /** @param at the number of the item, from 1 */
    between: (here: number, there: number, slug: string, at: number) => [
      `Before item ${at} stand ${paragraphs(here)} of this version and ${paragraphs(there)} of ${quote(slug)} that no item names: they can’t be taken one by one.`,
      'List those that belong together before it, or correct its numbers.',
    ],
    after: (here: number, there: number, slug: string) => [
      `After the last item stand ${paragraphs(here)} of this version and ${paragraphs(there)} of ${quote(slug)} that no item names: they can’t be taken one by one.`,
      'List those that belong together after it, or correct its numbers.',
    ],
    order: (here: number, there: number, slug: string) => [
      `These paragraphs stand before those of the item above, or aren’t there: this version has ${paragraphs(here)}, ${quote(slug)} has ${there}.`,
      'Correct the numbers, and keep the items in the order of the texts.',
    ],
  },
);

export const versionWitness = define(
  {
    code: 'version/witness',
    severity: 'error',
    rule: 'A witness is in the language of its document, and no other witness of that has its siglum.',
    advice: 'Write “as: translation” for a text in another language; give each witness a siglum of its own.',
  },
  {
    /** @param other the slug of the witness that has it */
    siglum: (siglum: string, other: string) => [
      `The witness ${quote(other)} has the siglum ${quote(siglum)} already.`,
      'Give each witness of a document a siglum of its own.',
    ],
    language: (own: string, language: string) => [
      `A witness is in the language of its document, which is ${quote(language)}; this one is in ${quote(own)}.`,
      'Write “as: translation” or “as: original” if that is meant; or correct the language.',
    ],
  },
);

const paragraphs = (count: number): string => `${count} paragraph${count === 1 ? '' : 's'}`;
