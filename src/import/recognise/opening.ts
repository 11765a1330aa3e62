import type { Block } from '../imported.ts';
import type { Remarks } from '../remarks.ts';
import { findDate } from './date.ts';
import { labelOf } from './speaker.ts';

/** Characters that a title or a dateline has, at most. */
const [longestTitle, longestDateline] = [240, 120];

/** Blocks of which the first may have become a title and one after it a dateline, and the date in it. */
export interface Opening {
  readonly blocks: readonly Block[];
  readonly date: string | undefined;
}

/**
 * The title and the dateline of a text that doesn't mark them: its first
 * heading or short line, and a short line with a date among the next three.
 */
export function recogniseOpening(given: readonly Block[], language: string, remarks: Remarks): Opening {
  const blocks = [...given];
  const isTitled = blocks.some((block) => block.type === 'paragraph' && block.part === 'title');
  const first = blocks[0];
  if (!isTitled && first && blocks.length > 1 && canBeTitle(first)) {
    blocks[0] = { type: 'paragraph', part: 'title', words: first.words };
    remarks.guessed('the first line is the title', first.words.line);
  }
  for (const [i, block] of blocks.slice(0, 4).entries()) {
    if (block.type !== 'paragraph' || block.part === 'title') continue;
    const { words } = block;
    if (words.text.length > longestDateline || labelOf(words.text)?.role) continue;
    const date = findDate(words.text, language);
    if (date === undefined) continue;
    if (block.part === 'dateline') return { blocks, date };
    blocks[i] = { type: 'paragraph', part: 'dateline', words };
    remarks.guessed(`“${words.text}” is the dateline, and the text is of ${date}`, words.line);
    return { blocks, date };
  }
  return { blocks, date: undefined };
}

type Line = Extract<Block, { readonly words: unknown }>;

const canBeTitle = (block: Block): block is Line =>
  block.type === 'heading' ||
  (block.type === 'paragraph' &&
    block.part === 'plain' &&
    block.words.text.length <= longestTitle &&
    !/[.!?;:,]$/.test(block.words.text) &&
    labelOf(block.words.text) === undefined);
