import { unknownDescription, type Block, type ImportedText } from '../imported.ts';
import { recogniseLayout } from '../recognise/layout.ts';
import type { Remarks } from '../remarks.ts';
import { trimmed } from '../words-builder.ts';

/** Characters of a line from which on a text may have been broken for a screen, and to which. */
const [narrow, wide] = [50, 100];

/**
 * Reads a text of which each line is a paragraph, or each block of lines where
 * they are broken to a width. It is kept as it was received.
 */
export function readPlainText(text: string, remarks: Remarks): ImportedText {
  const lines = text.split(/\r\n|[\r\n]/);
  const broken = brokenLine(lines);
  if (broken !== undefined)
    remarks.guessed('the lines are broken to a width: a paragraph is what stands between empty lines', broken);
  const groups = broken === undefined ? lines.map((line, i) => ({ lines: [line], at: i + 1 })) : blocksOf(lines);
  const blocks = groups.flatMap(({ lines: some, at }): Block[] => {
    const words = trimmed(some.map((line) => line.trim()).join(' '), [], at);
    return words ? [{ type: 'paragraph', part: 'plain', words }] : [];
  });
  remarkOnCharacters(lines, remarks);
  return {
    description: unknownDescription,
    blocks: recogniseLayout(blocks, remarks),
    notes: [],
    things: [],
    remarks: [],
    received: text,
    isBlocks: broken !== undefined,
  };
}

/** The first line that seems to go on in the next, from 1, where so many do that the text is broken to a width. */
function brokenLine(lines: readonly string[]): number | undefined {
  const broken = lines.filter(
    (line, i) =>
      line.length >= narrow && line.length <= wide && !/[.!?:”"»]\s*$/.test(line) && /\S/.test(lines[i + 1] ?? ''),
  );
  const filled = lines.filter((line) => /\S/.test(line)).length;
  return broken.length > 3 && broken.length * 3 > filled ? lines.indexOf(broken[0]!) + 1 : undefined;
}

/** Blocks of lines between empty ones, each with its first line, from 1. */
function blocksOf(lines: readonly string[]): { readonly lines: readonly string[]; readonly at: number }[] {
  const blocks: { lines: string[]; at: number }[] = [];
  lines.forEach((line, i) => {
    if (!/\S/.test(line)) return;
    if (i > 0 && /\S/.test(lines[i - 1]!)) blocks.at(-1)!.lines.push(line);
    else blocks.push({ lines: [line], at: i + 1 });
  });
  return blocks;
}

/** What a converter leaves in a text, and an editor would want to know of. */
function remarkOnCharacters(lines: readonly string[], remarks: Remarks): void {
  lines.forEach((line, i) => {
    if (line.includes('­')) remarks.guessed('a soft hyphen, which is kept', i + 1);
    if (/[\u200b\ufeff]/.test(line)) remarks.guessed('a space without width, which is kept', i + 1);
  });
}
