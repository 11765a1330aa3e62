import type { Block } from '../imported.ts';

/** The text with its first heading of the first level as its title, where nothing but short lines stands before it. */
export function withTitle(blocks: readonly Block[]): Block[] {
  const at = blocks.findIndex((block) => block.type === 'heading' && block.level === 1);
  const heading = blocks[at];
  return at === 0 && heading?.type === 'heading'
    ? [{ type: 'paragraph', part: 'title', words: heading.words }, ...blocks.slice(1)]
    : [...blocks];
}
