import type { Range } from '../../text/selector.ts';

/** What stands around a range of words, as tags or signs; UTF-16 units. */
export interface Wrap extends Range {
  readonly open: string;
  readonly close: string;
}

interface Node extends Wrap {
  readonly children: Node[];
}

/**
 * Wraps in each other. Of two that cross, the later one is cut in two: give
 * those that must stay whole first.
 */
export function treeOf(wraps: readonly Wrap[]): readonly Node[] {
  const roots: Node[] = [];
  for (const wrap of wraps) insert(roots, wrap);
  return roots;
}

function insert(among: Node[], wrap: Wrap): void {
  if (wrap.end <= wrap.start) return;
  const around = among.find(({ start, end }) => start <= wrap.start && wrap.end <= end);
  if (around) {
    insert(around.children, wrap);
    return;
  }
  const isInside = ({ start, end }: Node): boolean => wrap.start <= start && end <= wrap.end;
  const crossing = among.find((one) => !isInside(one) && one.start < wrap.end && wrap.start < one.end);
  if (crossing) {
    const at = crossing.start > wrap.start ? crossing.start : crossing.end;
    insert(among, { ...wrap, end: at });
    insert(among, { ...wrap, start: at });
    return;
  }
  const children = among.filter(isInside);
  const others = among.filter((one) => !isInside(one));
  among.splice(0, among.length, ...[...others, { ...wrap, children }].sort((a, b) => a.start - b.start));
}

/**
 * A text with its wraps.
 *
 * @param write the words between two places of the text
 */
export function rendered(tree: readonly Node[], text: string, write: (start: number, end: number) => string): string {
  const render = (nodes: readonly Node[], start: number, end: number): string => {
    let result = '';
    let from = start;
    for (const node of nodes) {
      // White space is outside: no emphasis can begin or end with it.
      const words = text.slice(node.start, node.end);
      const first = node.end - words.trimStart().length;
      const last = node.start + words.trimEnd().length;
      if (last <= first) continue;
      result += `${write(from, first)}${node.open}${render(node.children, first, last)}${node.close}`;
      from = last;
    }
    return result + write(from, end);
  };
  return render(tree, 0, text.length);
}
