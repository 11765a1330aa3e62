import type { Place } from '../model/finding.ts';
import { runsOf, type Inline } from '../mdx/inline.ts';
import type { EntryRecord, NoteRecord } from './records.ts';

/** A run of the apparatus' own words, and where it was written. */
export interface PlacedText {
  readonly run: readonly Inline[];
  readonly place: Place;
}

/** What an entry says: its brief, its gloss, and each run of its body. */
export const textsOfEntry = ({ yaml, brief, gloss, body }: EntryRecord): PlacedText[] => [
  { run: brief, place: yaml.locate(['brief']) },
  { run: gloss, place: yaml.locate(['gloss']) },
  ...body.flatMap((block) => runsOf(block).map((run) => ({ run, place: block.place }))),
];

/** What a note says: its brief, its text, and those of its claim. */
export const textsOfNote = ({ yaml, brief, text, textPlace, claim }: NoteRecord): PlacedText[] => [
  { run: brief, place: yaml.locate(['brief']) },
  { run: text, place: textPlace },
  ...(claim
    ? [
        { run: claim.claim, place: yaml.locate(['claim']) },
        { run: claim.record, place: yaml.locate(['record']) },
        ...claim.sides.map(({ says }, i) => ({ run: says, place: yaml.locate(['sides', i, 'says']) })),
      ]
    : []),
];
