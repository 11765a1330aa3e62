import type { Block, Turn } from '../imported.ts';
import { linesOf } from '../lines-of.ts';
import type { Remarks } from '../remarks.ts';
import { withoutLabel } from './speaker.ts';

/** Words of its question that an exchange has for a title, at most. */
const titleWords = 6;

/**
 * Puts each question, with the answers that follow it, into an exchange. Its
 * title is made of the first words of the question, for the editor to better.
 */
export function gatherExchanges(blocks: readonly Block[], remarks: Remarks): Block[] {
  const result: Block[] = [];
  let exchange: { turns: Turn[]; title: string } | undefined;
  for (const block of blocks) {
    const isTurn = block.type === 'turn' && block.role !== 'speech';
    if (!isTurn) {
      exchange = undefined;
      result.push(block);
    } else if (exchange && (block.role === 'answer' || exchange.turns.every(({ role }) => role === 'question'))) {
      exchange.turns.push(block);
    } else {
      const first = linesOf(block.blocks)[0];
      exchange = { turns: [block], title: titleOf(first?.text ?? '', block) };
      result.push({ type: 'division', of: 'exchange', title: exchange.title, blocks: exchange.turns });
      remarks.guessed('the title of an exchange, from its first words', first?.line);
    }
  }
  return result;
}

function titleOf(line: string, { speaker }: Turn): string {
  const words = withoutLabel(line).split(/\s+/);
  const title = words.slice(0, titleWords).join(' ');
  return (words.length > titleWords ? `${title} …` : title) || (speaker ?? '…');
}
