import type { Block, Turn } from '../imported.ts';
import type { Remarks } from '../remarks.ts';
import { labelOf, type Label } from './speaker.ts';

interface Labelled {
  readonly block: Block;
  readonly label: Label | undefined;
}

/**
 * Questions, answers and speeches of a text whose speakers stand at the head of
 * their paragraphs. What stands between two labels belongs to the first; a
 * heading ends what is being said.
 */
export function recogniseTurns(blocks: readonly Block[], remarks: Remarks): Block[] {
  const labelled = blocks.map((block): Labelled => ({
    block,
    label: isPlain(block) ? labelOf(block.words.text) : undefined,
  }));
  const speakers = speakersIn(labelled);
  if (speakers.size === 0) return [...blocks];
  const result: Block[] = [];
  let turn: (Turn & { readonly blocks: Block[] }) | undefined;
  for (const { block, label } of labelled) {
    const role = label && speakers.get(label.name);
    if (label && role !== undefined) {
      turn = { type: 'turn', role, speaker: role === 'question' ? undefined : label.name, blocks: [block] };
      result.push(turn);
    } else if (turn && block.type !== 'heading' && block.type !== 'turn' && block.type !== 'division') {
      turn.blocks.push(block);
    } else {
      turn = undefined;
      result.push(block);
    }
  }
  const [first] = labelled.filter(({ label }) => label && speakers.has(label.name));
  const names = [...speakers.keys()].map((name) => `“${name}”`);
  remarks.guessed(
    `who speaks, by ${names.slice(0, 6).join(', ')}${names.length > 6 ? ' …' : ''} at the head of a paragraph`,
    first && lineOf(first.block),
  );
  return result;
}

const isPlain = (block: Block): block is Extract<Block, { readonly type: 'paragraph' }> =>
  block.type === 'paragraph' && block.part === 'plain';
const lineOf = (block: Block): number | undefined => (isPlain(block) ? block.words.line : undefined);

/**
 * Who speaks, and how: labels of questions and answers where both are there,
 * or a label of questions and names; else names that come back. One name that
 * stands before a colon once is no speaker.
 */
function speakersIn(labelled: readonly Labelled[]): ReadonlyMap<string, Turn['role']> {
  const counts = new Map<string, { role: Label['role']; times: number; asks: number }>();
  for (const { block, label } of labelled) {
    if (!label || !isPlain(block)) continue;
    const count = counts.get(label.name) ?? { role: label.role, times: 0, asks: 0 };
    count.times++;
    if (/[?؟？]\s*$/.test(block.words.text)) count.asks++;
    counts.set(label.name, count);
  }
  const hasQuestions = [...counts.values()].some(({ role }) => role === 'question');
  const names = [...counts].filter(([, { role, times }]) => role === undefined && (hasQuestions || times > 1));
  if (hasQuestions) {
    const others = names.map(([name]) => [name, 'answer'] as const);
    return new Map([...[...counts].flatMap(([name, { role }]) => (role ? [[name, role] as const] : [])), ...others]);
  }
  if (names.length < 2) return new Map();
  // Of two who speak in turn, one may only ask.
  const [one, two] = names;
  const asker = names.length === 2 ? [one!, two!].find(([, { asks, times }]) => asks === times) : undefined;
  return new Map(names.map(([name]) => [name, !asker ? 'speech' : name === asker[0] ? 'question' : 'answer'] as const));
}
