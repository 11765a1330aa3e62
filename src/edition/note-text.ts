import { plainText } from '../mdx/inline.ts';
import type { Note } from './graph.ts';

/** All the words of a note: those of its claim, record and sides, then its text, one part a line. */
export function noteText({ text, claim }: Pick<Note, 'text' | 'claim'>): string {
  const parts = claim
    ? [
        plainText(claim.claim),
        plainText(claim.record),
        ...claim.sides.map(({ who, says }) => `${who}: ${plainText(says)}`),
        claim.oneSided ?? '',
      ]
    : [];
  return [...parts, plainText(text)].filter((part) => part !== '').join('\n');
}
