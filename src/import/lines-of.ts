import type { Block, Words } from './imported.ts';

/** The paragraphs of blocks, in the order in which `source.txt` has them; the words of a row are one. */
export function linesOf(blocks: readonly Block[]): Words[] {
  return blocks.flatMap((block) => {
    switch (block.type) {
      case 'paragraph':
      case 'heading':
        return [block.words];
      case 'list':
        return block.items.flatMap(linesOf);
      case 'table':
        return block.rows.flatMap(({ cells }) => joined(cells.filter((cell) => cell !== undefined)) ?? []);
      case 'verse':
        return block.stanzas.flat().map(({ words }) => words);
      case 'note':
        return [];
      case 'quotation':
      case 'turn':
      case 'division':
        return linesOf(block.blocks);
    }
  });
}

/** Lines as one, a space between each; undefined where there are none. */
export function joined(lines: readonly Words[]): Words | undefined {
  const [first, ...more] = lines;
  return more.reduce<Words | undefined>(
    (before, { text, spans }) =>
      before && {
        text: `${before.text} ${text}`,
        spans: [
          ...before.spans,
          ...spans.map((span) => ({
            ...span,
            start: span.start + before.text.length + 1,
            end: span.end + before.text.length + 1,
          })),
        ],
        line: before.line,
      },
    first,
  );
}
