import { partsOf, type TextBlock } from '../mdx/text-block.ts';
import type { Document, OriginalNote, Paragraph } from './graph.ts';

/** Blocks that belong together: those of one speech, those of one original note, or a block for itself. */
export type Group =
  | { readonly type: 'speech'; readonly first: Paragraph; readonly blocks: readonly TextBlock[] }
  /** With its number among the original notes of the document, from 1. */
  | {
      readonly type: 'note';
      readonly note: OriginalNote;
      readonly number: number;
      readonly blocks: readonly TextBlock[];
    }
  | { readonly type: 'block'; readonly block: TextBlock };

/**
 * The blocks of a text in their groups. A stage direction or an original note
 * between two paragraphs of a speech is part of it.
 *
 * @param around the paragraph that began the group that the blocks stand in, which isn't begun again
 */
export function groupsOf(document: Document, blocks: readonly TextBlock[], around?: Paragraph): Group[] {
  const leads = blocks.map((block) => leadOf(document, block));
  const groups: Group[] = [];
  for (let i = 0; i < blocks.length;) {
    const lead = leads[i];
    const end = lead && lead.turn !== around?.turn ? endOfTurn(lead, leads, i) : undefined;
    if (!lead || end === undefined) {
      groups.push({ type: 'block', block: blocks[i]! });
      i++;
      continue;
    }
    const own = blocks.slice(i, end);
    const note = isNote(lead) ? document.originalNotes.findIndex((one) => holds(one, lead)) : -1;
    if (note < 0) groups.push({ type: 'speech', first: lead, blocks: own });
    else groups.push({ type: 'note', note: document.originalNotes[note]!, number: note + 1, blocks: own });
    i = end;
  }
  return groups;
}

/** After the last block of the turn that one begins; undefined where it begins none. */
function endOfTurn(lead: Paragraph, leads: readonly (Paragraph | undefined)[], start: number): number | undefined {
  if (!isNote(lead) && !isSpoken(lead)) return undefined;
  let end = start + 1;
  for (let i = end; i < leads.length; i++) {
    const one = leads[i];
    if (one?.turn === lead.turn) end = i + 1;
    else if (!one || isNote(lead) || !(isNote(one) || one.role === 'stage')) break;
  }
  return end;
}

/**
 * The paragraph that says what a block is: its first that is no original note's.
 * Undefined for a division, and for what holds notes alone, but no single one.
 */
function leadOf({ paragraphs }: Document, block: TextBlock): Paragraph | undefined {
  if (block.type === 'division') return undefined;
  const own = partsOf(block).flatMap(({ paragraph }) => paragraphs[paragraph - 1] ?? []);
  const [first] = own;
  return own.find((one) => !isNote(one)) ?? (own.every(({ turn }) => turn === first?.turn) ? first : undefined);
}

/** How many of the blocks that a text begins with are its head: titles, datelines and letterheads. */
export function headLength(document: Document): number {
  const end = document.blocks.findIndex((block) => !headRoles.has(leadOf(document, block)?.role ?? ''));
  return end < 0 ? document.blocks.length : end;
}

/** Whether a paragraph goes on with what the one before it began. */
export const isFollowing = ({ paragraphs }: Document, { number, turn }: Paragraph): boolean =>
  paragraphs[number - 2]?.turn === turn && turn > 0;

/** Whether somebody speaks in it. */
export const isSpoken = ({ role }: Paragraph): boolean => role === 'question' || role === 'answer' || role === 'speech';

const headRoles: ReadonlySet<string> = new Set(['title', 'dateline', 'letterhead']);
const isNote = ({ note }: Paragraph): boolean => note !== undefined;
const holds = ({ paragraphs: { first, last } }: OriginalNote, { number }: Paragraph): boolean =>
  first <= number && number <= last;
