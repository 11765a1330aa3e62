import { groupsOf } from '../../edition/groups.ts';
import type { Document, Paragraph } from '../../edition/graph.ts';
import type { Part, TextBlock } from '../../mdx/text-block.ts';
import { originalNoteName } from '../../wording/original-note.ts';
import { fill, words } from '../../wording/words.ts';

/** The sign of a note in the text. */
export const sign = (number: number): string => `[${number}]`;

/** The sign of a variant in the text. */
export const variantSign = (letter: string): string => `[${letter}]`;

/** The sign of a page of the original. */
export const pageSign = (n: string): string => `[${fill(words.original.page, { n })}]`;

/** What a note of the original is called, before it. */
export const tagOf = ({ type, by }: Document['originalNotes'][number]): string => `[${originalNoteName(type, by)}]`;

/** The blocks of a text in plain lines; empty ones stand between. @param around see `groupsOf` */
export function linesOf(document: Document, blocks: readonly TextBlock[], around?: Paragraph): string[] {
  return groupsOf(document, blocks, around).flatMap((group) => {
    switch (group.type) {
      case 'note':
        return [tagOf(group.note), ...linesOf(document, group.blocks, firstOf(document, group.note.paragraphs))];
      case 'speech':
        return linesOf(document, group.blocks, group.first);
      case 'block':
        return linesOfBlock(document, group.block, around);
    }
  });
}

const firstOf = ({ paragraphs }: Document, { first }: { readonly first: number }): Paragraph => paragraphs[first - 1]!;

function linesOfBlock(document: Document, block: TextBlock, around: Paragraph | undefined): string[] {
  switch (block.type) {
    case 'paragraph':
      return [marked(document, block.part)];
    case 'division':
    case 'verse':
      return linesOf(document, block.blocks, around);
    case 'quotation':
      return linesOf(document, block.blocks, around).map(indented);
    case 'list': {
      const items = block.items.map((item) => linesOf(document, item.blocks, around).map(indented));
      return items.every((lines) => lines.length <= 1) ? [items.flat().join('\n')] : items.flat();
    }
    case 'table':
      return [block.rows.map(({ cells }) => cells.map((cell) => marked(document, cell)).join('\t')).join('\n')];
    case 'stanza':
      return [block.lines.map(({ part, indent }) => step.repeat(indent) + marked(document, part)).join('\n')];
    case 'unit':
      return [
        block.blocks.flatMap((one) => linesOf(document, [one], document.paragraphs[block.paragraph - 1])).join('\n'),
      ];
  }
}

const step = '  ';
const indented = (lines: string): string => lines.replace(/^/gm, step);

/** Words with the letters of variants and the numbers of notes after those that they are about, and the pages that begin in them. */
function marked({ notes, variants, paragraphs }: Document, { paragraph: number, start, end }: Part): string {
  const { text, pages } = paragraphs[number - 1]!;
  const signs = [
    ...pages.map(({ n, at }) => ({ at, sign: pageSign(n) })),
    ...variants.flatMap((one) =>
      one.paragraph === number ? [{ at: one.range.end, sign: variantSign(one.letter) }] : [],
    ),
    ...notes.flatMap((note) =>
      note.anchors.flatMap(({ paragraph, mark }) =>
        paragraph === number ? [{ at: mark, sign: sign(note.number) }] : [],
      ),
    ),
  ]
    .filter(({ at }) => start <= at && at <= end)
    .sort((a, b) => a.at - b.at);
  let from = start;
  const pieces = signs.map((one) => {
    const piece = text.slice(from, one.at) + one.sign;
    from = one.at;
    return piece;
  });
  return pieces.join('') + text.slice(from, end);
}
