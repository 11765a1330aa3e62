import { groupsOf, type Group } from '../../edition/groups.ts';
import type { Document, Edition, Paragraph } from '../../edition/graph.ts';
import type { TextBlock } from '../../mdx/text-block.ts';
import { blockWriter } from './blocks.ts';
import { el, type Element, type Node } from './element.ts';

/** The text: its divisions and what stands in them, with mentions and the points between which notes apply. */
export function textElement(edition: Edition, document: Document): Element {
  const { matter, divisions, paragraphs, blocks: all } = document;
  const { blocks, unit } = blockWriter({ edition, document }, division);

  function division({ division: number, blocks: own }: Extract<TextBlock, { type: 'division' }>): Element {
    const { type, title, heading } = divisions[number - 1]!;
    // Where the text has no heading of its own, it is the editor's.
    const head =
      heading === undefined &&
      el('head', { type: 'editorial', resp: '#editor.1', 'xml:lang': edition.matter.language }, title);
    return el('div', { type, n: String(number), 'xml:id': `${type}.${number}` }, head, level(own));
  }

  /** What stands in a body or division: first what opens it, last what closes it, and no paragraph after a division. */
  function level(of: readonly TextBlock[]): Node[] {
    const groups = groupsOf(document, of);
    const isTop = (group: Group): boolean => group.type === 'note' || openers[roleOf(group) ?? ''] !== undefined;
    // Where nothing follows that could be opened, there is no opener.
    const begin = groups.findIndex((group) => !isTop(group));
    const end = begin < 0 ? groups.findIndex((group) => roleOf(group) !== 'heading') : begin;
    const top = end < 0 ? groups : groups.slice(0, end);
    const runs = runsOf(groups.slice(top.length));
    const hasDivisions = runs.some(([one]) => isDivision(one!));
    const body = runs.flatMap((run, i): Node[] => {
      const [only] = run;
      if (isDivision(only!)) return [division(only.block)];
      const isUndivided = i > 0 || (hasDivisions && closerStart(run) < run.length);
      return isUndivided ? [el('div', { type: 'undivided' }, level(blocksIn(run)))] : closed(run);
    });
    return [...inWrappers(top, openers), ...body];
  }

  /** Blocks of which the last may be a signature. */
  function closed(groups: readonly Group[]): Node[] {
    const end = closerStart(groups);
    return [...blocks(blocksIn(groups.slice(0, end))), ...inWrappers(groups.slice(end), closers)];
  }

  /** Where the signature that blocks end with begins, after which only notes follow; their length, where none does. */
  function closerStart(groups: readonly Group[]): number {
    const isClosing = (group: Group): boolean => closers[roleOf(group) ?? ''] !== undefined;
    const last = groups.findLastIndex((group) => group.type !== 'note' && !isClosing(group));
    const start = groups.findIndex((group, i) => i > last && isClosing(group));
    return last < 0 || start < 0 ? groups.length : start;
  }

  /** Paragraphs by the elements that their roles have here, in what holds those; notes stand between. */
  function inWrappers(groups: readonly Group[], elements: Wrappers): Node[] {
    const nodes: Node[] = [];
    let open: { readonly wrapper: string; readonly children: Node[] } | undefined;
    for (const group of groups) {
      const role = roleOf(group);
      const [name, wrapper] = elements[role ?? ''] ?? [];
      const written = name === undefined ? blocks(blocksIn([group])) : [unit(paragraphOf(group)!, name)];
      if (wrapper === undefined) {
        open = undefined;
        nodes.push(...written);
      } else if (open?.wrapper === wrapper) {
        open.children.push(...written);
      } else {
        open = { wrapper, children: written };
        nodes.push({ name: wrapper, attributes: {}, children: open.children });
      }
    }
    return nodes;
  }

  /** The paragraph that a group is, if it is one alone. */
  const paragraphOf = (group: Group): Paragraph | undefined =>
    group.type === 'block' && group.block.type === 'paragraph' ? paragraphs[group.block.part.paragraph - 1] : undefined;
  const roleOf = (group: Group): Paragraph['role'] | undefined => paragraphOf(group)?.role;

  const nodes = level(all);
  // A body is more than notes; a division need not be.
  const isNotes = nodes.every((node) => typeof node === 'object' && node.name === 'note');
  const body = isNotes ? el('div', { type: 'undivided' }, nodes) : nodes;
  return el('text', { 'xml:lang': matter.language }, el('body', {}, body));
}

/** The element of a role, and what it stands in. */
type Wrappers = Readonly<Record<string, readonly [name: string, wrapper?: string]>>;

const openers: Wrappers = {
  title: ['head'],
  heading: ['head'],
  letterhead: ['seg', 'opener'],
  dateline: ['dateline', 'opener'],
  salutation: ['salute', 'opener'],
};
const closers: Wrappers = { signature: ['signed', 'closer'], dateline: ['dateline', 'closer'] };

const isDivision = (
  group: Group,
): group is { readonly type: 'block'; readonly block: Extract<TextBlock, { type: 'division' }> } =>
  group.type === 'block' && group.block.type === 'division';

const blocksIn = (groups: readonly Group[]): TextBlock[] =>
  groups.flatMap((group) => (group.type === 'block' ? [group.block] : group.blocks));

/** Divisions, each for itself, and what stands between them. */
function runsOf(groups: readonly Group[]): Group[][] {
  const runs: Group[][] = [];
  for (const group of groups) {
    const last = runs.at(-1);
    if (last && !isDivision(group) && !isDivision(last[0]!)) last.push(group);
    else runs.push([group]);
  }
  return runs;
}
