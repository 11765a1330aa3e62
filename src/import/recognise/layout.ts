import type { Block } from '../imported.ts';
import type { Remarks } from '../remarks.ts';
import { roman } from '../../wording/roman.ts';

/** `CHAPTER II`, `Part 3.`, `Article IV`, at the beginning of a short line. */
const numbered = /^(?:chapter|part|section|book|article|kapitel|chapitre|глава|часть)\s+[\divxlc]+\b/iu;
/** Characters of a heading, at most. */
const longestHeading = 80;

/**
 * Headings and lists of a text that has no markup: short lines in capitals or
 * with the number of a part, and paragraphs that are counted one after the other.
 */
export function recogniseLayout(blocks: readonly Block[], remarks: Remarks): Block[] {
  const result: Block[] = [];
  for (let i = 0; i < blocks.length; i++) {
    const block = blocks[i]!;
    const run = countedFrom(blocks, i);
    if (run > 1) {
      const items = blocks.slice(i, i + run).map((item) => [item]);
      result.push({ type: 'list', items });
      if (block.type === 'paragraph') remarks.guessed('a list, by the numbers before its paragraphs', block.words.line);
      i += run - 1;
    } else if (i > 0 && isHeading(block)) {
      result.push({ type: 'heading', level: 1, words: block.words });
      remarks.guessed('a heading, by its capitals or its number', block.words.line);
    } else result.push(block);
  }
  return result;
}

type Paragraph = Extract<Block, { readonly type: 'paragraph' }>;

function isHeading(block: Block): block is Paragraph {
  if (block.type !== 'paragraph' || block.words.text.length > longestHeading) return false;
  const { text } = block.words;
  const isCapital = /\p{Lu}{3}/u.test(text) && !/\p{Ll}/u.test(text) && !/[:;,]/.test(text);
  return isCapital || (numbered.test(text) && !/[,;:]$/.test(text));
}

/** How many paragraphs from this one on are counted one after the other, from 1: `1.`, `2.` or `(a)`, `(b)`. */
function countedFrom(blocks: readonly Block[], from: number): number {
  let run = 0;
  for (const block of blocks.slice(from)) {
    const [, open = '', number = '', close] =
      block.type === 'paragraph' ? (/^(\(?)(\d{1,3}|[a-z]|[ivx]{1,4})([.)])\s+\S/.exec(block.words.text) ?? []) : [];
    const isCounted = [String(run + 1), String.fromCharCode(97 + run), roman(run + 1).toLowerCase()].includes(number);
    // Without its brackets, a letter may begin a name.
    if (close === undefined || !isCounted || (open === '' && close === '.' && !/\d/.test(number))) break;
    run++;
  }
  return run;
}
