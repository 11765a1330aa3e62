import type { Finding, Place } from '../model/finding.ts';
import { plainText, type Inline } from './inline.ts';
import { forbid, inlinesOf } from './inlines.ts';
import { parseMdx, placeOf, type Node } from './parse.ts';

/** Parts that the engine writes, for a page that replaces one of its own: `<Versions />`. */
export const proseParts = ['Proofs', 'Licences', 'Citations', 'Reports', 'Versions', 'Keys'] as const;
export type ProsePart = (typeof proseParts)[number];

/** A block of a page of the edition's own. */
export type ProseBlock =
  | {
      readonly type: 'heading';
      readonly level: 2 | 3;
      /** For links to it: its words in lower case, joined by hyphens; unique on the page. */
      readonly id: string;
      readonly children: readonly Inline[];
    }
  | { readonly type: 'paragraph'; readonly children: readonly Inline[] }
  | {
      readonly type: 'list';
      /** Of its first item, where the items are numbered. */
      readonly start: number | undefined;
      readonly items: readonly (readonly ProseBlock[])[];
    }
  | { readonly type: 'quotation'; readonly blocks: readonly ProseBlock[] }
  | { readonly type: 'part'; readonly name: ProsePart };

const schemes = ['entry', 'source', 'document', 'web'] as const;

/**
 * Reads a page of the edition's own: headings of the second and third level,
 * paragraphs, lists, quotations, emphasis, links, and the engine's parts. No
 * imports, expressions or HTML.
 *
 * @param body with the front matter blanked, so that places are the file's
 */
export function readProse(
  body: string,
  file: string,
): { readonly blocks: readonly ProseBlock[]; readonly findings: readonly Finding[] } {
  const { tree, findings: syntax } = parseMdx(body, file);
  const findings = [...syntax];
  const ids = new Set<string>();
  const placed = (node: Node): Place => placeOf(node, file);
  const inlines = (node: Node): readonly Inline[] => inlinesOf(node, schemes, placed, findings);
  const blocksOf = (nodes: readonly Node[]): ProseBlock[] =>
    nodes.flatMap((node): ProseBlock[] => {
      switch (node.type) {
        case 'paragraph':
          return [{ type: 'paragraph', children: inlines(node) }];
        case 'heading': {
          if (node.depth !== 2 && node.depth !== 3) break;
          return [{ type: 'heading', level: node.depth, id: freeId(inlines(node), ids), children: inlines(node) }];
        }
        case 'list': {
          const items = (node.children ?? []).map((item) => blocksOf(item.children ?? []));
          return [{ type: 'list', start: node.ordered ? (node.start ?? 1) : undefined, items }];
        }
        case 'blockquote':
          return [{ type: 'quotation', blocks: blocksOf(node.children ?? []) }];
        case 'mdxJsxFlowElement': {
          const name = proseParts.find((part) => part === node.name);
          if (name === undefined || (node.children ?? []).length > 0) break;
          return [{ type: 'part', name }];
        }
      }
      forbid(node, placed(node), findings);
      return [];
    });
  return { blocks: blocksOf(tree?.children ?? []), findings };
}

/** Every run of text with markup, in order. */
export function runsOfProse(blocks: readonly ProseBlock[]): readonly (readonly Inline[])[] {
  return blocks.flatMap((block): (readonly Inline[])[] => {
    switch (block.type) {
      case 'heading':
      case 'paragraph':
        return [block.children];
      case 'list':
        return block.items.flatMap((item) => [...runsOfProse(item)]);
      case 'quotation':
        return [...runsOfProse(block.blocks)];
      case 'part':
        return [];
    }
  });
}

function freeId(words: readonly Inline[], taken: Set<string>): string {
  const plain = plainText(words)
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');
  let id = plain;
  for (let n = 2; taken.has(id); n++) id = `${plain}-${n}`;
  taken.add(id);
  return id;
}
