import type { Finding } from '../model/finding.ts';
import { idPattern } from '../model/id.ts';
import type { Block, Inline, LinkTarget } from '../text/inline.ts';
import { nameOf, parseMdx, placeOf, type Node } from './parse.ts';

interface Parsed<T> {
  readonly value: T;
  readonly findings: readonly Finding[];
}

/**
 * Reads the small markup of briefs, glosses and notes: emphasis, and links
 * `[words](entry:id)`. Paragraphs are joined by a space.
 *
 * @param file for the places; `place` sets one place for all, for text out of YAML
 */
export function readInlines(text: string, place: Finding['place']): Parsed<readonly Inline[]> {
  const { tree, findings } = parseMdx(text, place.file);
  const found: Finding[] = findings.map((finding) => ({ ...finding, place }));
  const value = (tree?.children ?? []).flatMap((node, i) => {
    const inlines = node.type === 'paragraph' ? inlinesOf(node, ['entry'], () => place, found) : forbid(node, place, found);
    return i > 0 ? [{ type: 'text', value: ' ' } as const, ...inlines] : inlines;
  });
  return { value, findings: found };
}

/** Reads the body of an entry: paragraphs, lists, emphasis, links to entries and sources. */
export function readBlocks(body: string, file: string): Parsed<readonly Block[]> {
  const { tree, findings } = parseMdx(body, file);
  const found = [...findings];
  const placed = (node: Node): Finding['place'] => placeOf(node, file);
  const value = (tree?.children ?? []).flatMap((node): Block[] => {
    if (node.type === 'paragraph') {
      return [{ type: 'paragraph', children: inlinesOf(node, ['entry', 'source'], placed, found) }];
    }
    if (node.type === 'list') {
      const items = (node.children ?? []).map((item) =>
        (item.children ?? []).flatMap((child) => inlinesOf(child, ['entry', 'source'], placed, found)),
      );
      return [{ type: 'list', items }];
    }
    forbid(node, placed(node), found);
    return [];
  });
  return { value, findings: found };
}

function inlinesOf(
  parent: Node,
  schemes: readonly LinkTarget['scheme'][],
  placed: (node: Node) => Finding['place'],
  found: Finding[],
): Inline[] {
  return (parent.children ?? []).flatMap((node): Inline[] => {
    if (node.type === 'text') return [{ type: 'text', value: (node.value ?? '').replace(/\s+/g, ' ') }];
    if (node.type === 'emphasis') return [{ type: 'emphasis', children: inlinesOf(node, schemes, placed, found) }];
    if (node.type === 'link') {
      const target = targetOf(node.url ?? '', schemes);
      if (target) return [{ type: 'link', target, children: inlinesOf(node, schemes, placed, found) }];
      found.push({
        code: 'link/broken',
        severity: 'error',
        place: placed(node),
        message: `“${node.url}” isn't a link that this text may have.`,
        remedy: `Write ${schemes.map((scheme) => `“${scheme}:” and an id`).join(', or ')}.`,
      });
      return inlinesOf(node, schemes, placed, found);
    }
    return forbid(node, placed(node), found);
  });
}

function targetOf(url: string, schemes: readonly LinkTarget['scheme'][]): LinkTarget | undefined {
  const [scheme, id = ''] = url.split(':', 2);
  const known = schemes.find((s) => s === scheme);
  return known && idPattern.test(id) ? { scheme: known, id } : undefined;
}

function forbid(node: Node, place: Finding['place'], found: Finding[]): Inline[] {
  found.push({
    code: 'mdx/forbidden',
    severity: 'error',
    place,
    message: `This text may not hold ${nameOf(node)}.`,
    remedy: 'Keep to *emphasis* and [links](entry:id); put a backslash before a sign that is meant as itself.',
  });
  return [];
}
