import type { Run } from '../edition/segments.ts';
import type { Style } from '../mdx/parsed-document.ts';

/** Runs within the styles that they share, outermost first. */
export type Styled =
  | { readonly type: 'run'; readonly run: Run }
  | { readonly type: 'style'; readonly style: Style; readonly first: Run; readonly children: readonly Styled[] };

/** The runs as a tree of their styles: neighbours in the same one are set in it together. */
export function styled(runs: readonly Run[], depth = 0): Styled[] {
  const tree: Styled[] = [];
  for (let i = 0; i < runs.length;) {
    const first = runs[i]!;
    const style = first.styles[depth];
    if (!style) {
      tree.push({ type: 'run', run: first });
      i++;
      continue;
    }
    let end = i + 1;
    while (end < runs.length && runs[end]!.styles[depth] === style) end++;
    tree.push({ type: 'style', style, first, children: styled(runs.slice(i, end), depth + 1) });
    i = end;
  }
  return tree;
}
