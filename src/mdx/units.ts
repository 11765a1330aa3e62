import type { Finding } from '../model/finding.ts';
import { mdxMisplaced } from '../model/findings/markup.ts';
import type { ParsedParagraph } from './parsed-document.ts';
import { partsOf, type TextBlock } from './text-block.ts';

/**
 * The same blocks, with those that are one paragraph together set in a `unit`:
 * where a paragraph is a block of lines, it may be words with the list that
 * follows them, a table, or a stanza. One that begins in the middle of such a
 * block and goes on beyond it can't be shown, and is a finding.
 */
export function joinUnits(
  blocks: readonly TextBlock[],
  paragraphs: readonly ParsedParagraph[],
): { readonly blocks: readonly TextBlock[]; readonly findings: readonly Finding[] } {
  const findings: Finding[] = [];
  const across = (block: TextBlock): void => {
    const paragraph = paragraphs[partsOf(block)[0]!.paragraph - 1];
    if (paragraph) findings.push(mdxMisplaced.unitAcross(paragraph.place));
  };
  return { blocks: joined(blocks, across), findings };
}

type Across = (block: TextBlock) => void;

function joined(blocks: readonly TextBlock[], across: Across): readonly TextBlock[] {
  const whole = groupsOf(blocks.flatMap(stanzas));
  // Only where a list is part of a paragraph that it goes beyond are its items taken apart.
  const groups = whole.flatMap((group) => {
    const isWhole = isOneUnit(group) || (group.length === 1 && !sharesItems(group[0]!));
    return isWhole ? [group] : groupsOf(group.flatMap(items));
  });
  return relisted(groups.map((group) => oneOf(group, across)));
}

function oneOf(group: readonly TextBlock[], across: Across): TextBlock {
  const [first] = group;
  const paragraph = partsOf(first!)[0]?.paragraph;
  const isSingle = group.length === 1 && group.flatMap(partsOf).length <= 1;
  if (first!.type === 'division') return within(first!, across);
  const isLayout = first!.type !== 'table' && first!.type !== 'stanza';
  if (paragraph === undefined || (isSingle && isLayout)) return first!;
  if (isOneUnit(group)) return { type: 'unit', paragraph, blocks: relisted(group) };
  if (group.length > 1) across(first!);
  return within(first!, across);
}

/** A block that holds several paragraphs, with what is in it joined. */
function within(block: TextBlock, across: Across): TextBlock {
  switch (block.type) {
    case 'division':
    case 'quotation':
    case 'verse':
      return { ...block, blocks: joined(block.blocks, across) };
    case 'list':
      return { ...block, items: block.items.map((item) => ({ blocks: joined(item.blocks, across) })) };
    case 'paragraph':
    case 'table':
    case 'stanza':
    case 'unit':
      return block;
  }
}

/** Whether an item of a list begins in the paragraph in which the one before it ends. */
function sharesItems(block: TextBlock): boolean {
  if (block.type !== 'list') return false;
  const numbers = block.items.map(({ blocks }) => blocks.flatMap(partsOf).map(({ paragraph }) => paragraph));
  return numbers.some((own, i) => i > 0 && own[0] !== undefined && own[0] === numbers[i - 1]!.at(-1));
}

/** Blocks of which each begins in the paragraph in which the one before it ends. */
function groupsOf(blocks: readonly TextBlock[]): TextBlock[][] {
  const groups: TextBlock[][] = [];
  let last: number | undefined;
  for (const block of blocks) {
    const parts = partsOf(block);
    if (last !== undefined && parts[0]?.paragraph === last) groups.at(-1)!.push(block);
    else groups.push([block]);
    last = parts.at(-1)?.paragraph ?? last;
  }
  return groups;
}

function isOneUnit(group: readonly TextBlock[]): boolean {
  const [first, ...others] = group.flatMap(partsOf);
  return first !== undefined && others.every(({ paragraph }) => paragraph === first.paragraph);
}

/** A list as one for each of its items. */
const items = (block: TextBlock): TextBlock[] =>
  block.type === 'list' ? block.items.map((item) => ({ type: 'list', items: [item] })) : [block];

/** Lists that stand next to each other, each of one item, are one. */
function relisted(blocks: readonly TextBlock[]): TextBlock[] {
  const some: TextBlock[] = [];
  for (const block of blocks) {
    const last = some.at(-1);
    if (last?.type === 'list' && block.type === 'list' && block.items.length === 1)
      some[some.length - 1] = { type: 'list', items: [...last.items, ...block.items] };
    else some.push(block);
  }
  return some;
}

/** The lines of a stanza by their paragraphs. */
const stanzas = (block: TextBlock): TextBlock[] =>
  block.type === 'stanza'
    ? [...Map.groupBy(block.lines, ({ part }) => part.paragraph).values()].map((lines) => ({ type: 'stanza', lines }))
    : [block];
