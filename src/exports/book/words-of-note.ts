import type { Note } from '../../edition/graph.ts';
import type { Inline } from '../../mdx/inline.ts';
import { dateWords } from '../../wording/facts.ts';
import { fill, words } from '../../wording/words.ts';

/** A part of a note: what it says, and who says it, where that must be told. */
export interface NotePart {
  readonly label: string | undefined;
  readonly words: readonly Inline[];
}

/** All that a note says, in the order of its page: the parts of its claim, then its text. */
export function partsOfNote({ claim, text }: Note): NotePart[] {
  return [
    ...(claim
      ? [
          { label: words.note.claimText, words: claim.claim },
          { label: words.note.record, words: claim.record },
          ...claim.sides.map(({ who, says }) => ({ label: who, words: says })),
          ...(claim.oneSided === undefined
            ? []
            : [{ label: words.note.oneSided, words: [{ type: 'text', value: claim.oneSided } as const] }]),
        ]
      : []),
    ...(text.length > 0 ? [{ label: undefined, words: text }] : []),
  ];
}

/** When the record of a claim was last checked, in a sentence; undefined for other notes. */
export const checkOfNote = ({ claim }: Note, language: string): string | undefined =>
  claim && fill(words.note.checked, { date: dateWords(claim.checked, language) });
