import type { Place } from '../model/finding.ts';
import { runsOf, type Inline } from '../mdx/inline.ts';
import type { EntryRecord, NoteRecord } from './records.ts';

/** A run of the apparatus' own words, and where it was written: found when it is asked for, since most are never told. */
export interface PlacedText {
  readonly run: readonly Inline[];
  readonly place: Place;
}

/** What an entry says: its brief, its gloss, and each run of its body. */
export const textsOfEntry = ({ yaml, brief, gloss, body }: EntryRecord): PlacedText[] => [
  placed(brief, () => yaml.locate(['brief'])),
  placed(gloss, () => yaml.locate(['gloss'])),
  ...body.flatMap((block) => runsOf(block).map((run) => ({ run, place: block.place }))),
];

/** What a note says: its brief, its text, and those of its claim. */
export const textsOfNote = ({ yaml, brief, text, textPlace, claim }: NoteRecord): PlacedText[] => [
  placed(brief, () => yaml.locate(['brief'])),
  { run: text, place: textPlace },
  ...(claim
    ? [
        placed(claim.claim, () => yaml.locate(['claim'])),
        placed(claim.record, () => yaml.locate(['record'])),
        ...claim.sides.map(({ says }, i) => placed(says, () => yaml.locate(['sides', i, 'says']))),
      ]
    : []),
];

const placed = (run: readonly Inline[], find: () => Place): PlacedText => ({
  run,
  get place() {
    return find();
  },
});
