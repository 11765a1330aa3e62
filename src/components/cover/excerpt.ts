import type { CoverPassage } from '../../edition/cover.ts';

/** Words of the passage on the cover, with what is shown of them. */
export interface Piece {
  readonly text: string;
  /** The entry that the words are a mention of; of one inside another the inner. */
  readonly entry: string | undefined;
  /** Whether it is the one that stands open. */
  readonly isOpen: boolean;
  /** Whether the open note is about them. */
  readonly isNoted: boolean;
  /** Whether the mark of the note stands after them. */
  readonly hasMark: boolean;
}

/** The passage cut into pieces; joined, they are its words. */
export function excerptOf({ document, paragraph, range, mention, note }: CoverPassage): Piece[] {
  const mentions = document.mentions.filter((one) => one.paragraph === paragraph.number);
  const anchors = note.anchors.filter((one) => one.paragraph === paragraph.number);
  const cuts = new Set([range.start, range.end]);
  for (const cut of [...mentions, ...anchors].flatMap((one) => [one.range.start, one.range.end])) cuts.add(cut);
  for (const { mark } of anchors) cuts.add(mark);
  const sorted = [...cuts].filter((cut) => cut >= range.start && cut <= range.end).sort((a, b) => a - b);
  return sorted.slice(0, -1).map((start, i) => {
    const end = sorted[i + 1]!;
    const holds = (one: { readonly range: { readonly start: number; readonly end: number } }): boolean =>
      one.range.start <= start && end <= one.range.end;
    const named = mentions.filter(holds).at(-1);
    return {
      text: paragraph.text.slice(start, end),
      entry: named?.entry,
      isOpen: named?.entry === mention.entry,
      isNoted: anchors.some(holds),
      hasMark: anchors.some(({ mark }) => mark === end),
    };
  });
}
