import type { Finding, Place } from '../model/finding.ts';
import { linkBroken, linkEmpty, mdxForbidden } from '../model/findings/markup.ts';
import { idPattern } from '../model/id.ts';
import { languageSchema } from '../model/scalar.ts';
import type { Block, Inline, LinkTarget } from './inline.ts';
import { nameOf, parseMdx, placeOf, wordsOf, type Node } from './parse.ts';

interface Parsed<T> {
  readonly value: T;
  readonly findings: readonly Finding[];
}

/**
 * Reads the small markup of briefs and glosses: emphasis, links
 * `[words](entry:id)`, and foreign words `[mots](lang:fr)`. Paragraphs are
 * joined by a space.
 *
 * @param place of the field, for all that is found in it: YAML folds lines
 */
export function readInlines(text: string, place: Place): Parsed<readonly Inline[]> {
  const { tree, findings } = parseMdx(text, place.file);
  return joined(
    tree,
    ['entry'],
    () => place,
    findings.map((finding) => ({ ...finding, place })),
  );
}

/** What the text of a note, and the body of an entry, may lead to. */
const allSchemes = ['entry', 'source', 'document', 'web'] as const;

/**
 * Reads the text of a note, with the same markup, and links to sources, documents
 * and their paragraphs, `[words](document:slug#p4)`, and addresses.
 *
 * @param body with the front matter blanked, so that places are the file's
 */
export function readNoteText(body: string, file: string): Parsed<readonly Inline[]> {
  const { tree, findings } = parseMdx(body, file);
  return joined(tree, allSchemes, (node) => placeOf(node, file), [...findings]);
}

function joined(
  tree: Node | undefined,
  schemes: readonly LinkTarget['scheme'][],
  placed: (node: Node) => Place,
  found: Finding[],
): Parsed<readonly Inline[]> {
  const value = (tree?.children ?? []).flatMap((node, i) => {
    const inlines =
      node.type === 'paragraph' ? inlinesOf(node, schemes, placed, found) : forbid(node, placed(node), found);
    return i > 0 ? [{ type: 'text', value: ' ' } as const, ...inlines] : inlines;
  });
  return { value, findings: found };
}

/** Reads the body of an entry: paragraphs, lists, emphasis, links to entries, sources, documents and addresses. */
export function readBlocks(body: string, file: string): Parsed<readonly Block[]> {
  const { tree, findings } = parseMdx(body, file);
  const found = [...findings];
  const placed = (node: Node): Place => placeOf(node, file);
  const value = (tree?.children ?? []).flatMap((node): Block[] => {
    if (node.type === 'paragraph') {
      return [{ type: 'paragraph', children: inlinesOf(node, allSchemes, placed, found), place: placed(node) }];
    }
    if (node.type === 'list') {
      if (node.ordered) found.push(mdxForbidden.numberedList(placed(node), numberOf(node, body)));
      const items = (node.children ?? []).map((item) =>
        (item.children ?? []).flatMap((child, i): Inline[] => {
          const inlines =
            child.type === 'paragraph'
              ? inlinesOf(child, allSchemes, placed, found)
              : forbid(child, placed(child), found);
          return i > 0 ? [{ type: 'text', value: ' ' }, ...inlines] : inlines;
        }),
      );
      return [{ type: 'list', items, place: placed(node) }];
    }
    forbid(node, placed(node), found);
    return [];
  });
  return { value, findings: found };
}

/** What a numbered list begins with: “1789.” */
const numberOf = ({ position }: Node, body: string): string =>
  /\d+[.)]/.exec(body.slice(position?.start.offset, position?.end.offset))?.[0] ?? '1.';

/** The runs of text below a node; a link of another scheme than those given, and any other markup, is a finding. */
export function inlinesOf(
  parent: Node,
  schemes: readonly LinkTarget['scheme'][],
  placed: (node: Node) => Place,
  found: Finding[],
): Inline[] {
  return (parent.children ?? []).flatMap((node): Inline[] => {
    if (node.type === 'text') return [{ type: 'text', value: (node.value ?? '').replace(/\s+/g, ' ') }];
    if (node.type === 'emphasis') return [{ type: 'emphasis', children: inlinesOf(node, schemes, placed, found) }];
    if (node.type === 'link') {
      const { url = '' } = node;
      if (wordsOf(node).trim() === '') found.push(linkEmpty.noWords(placed(node), url));
      const language = languageOf(node);
      if (language) return [{ type: 'foreign', language, children: inlinesOf(node, schemes, placed, found) }];
      const target = targetOf(node, schemes, placed);
      if (target) return [{ type: 'link', target, children: inlinesOf(node, schemes, placed, found) }];
      found.push(linkBroken.noTarget(placed(node), url, schemes));
      return inlinesOf(node, schemes, placed, found);
    }
    return forbid(node, placed(node), found);
  });
}

/** The language of foreign words, a tag of BCP 47; undefined for any other link. */
function languageOf({ url = '' }: Node): string | undefined {
  const [, tag] = /^lang:(.+)$/.exec(url) ?? [];
  return languageSchema.safeParse(tag).data;
}

function targetOf(
  node: Node,
  schemes: readonly LinkTarget['scheme'][],
  placed: (node: Node) => Place,
): LinkTarget | undefined {
  const url = node.url ?? '';
  if (schemes.includes('web') && /^https?:/.test(url) && URL.canParse(url)) {
    return { scheme: 'web', id: url, place: placed(node) };
  }
  const [, written, id = ''] = /^(\w+):(.*)$/.exec(url) ?? [];
  const scheme = schemes.find((s) => s === written);
  const name = scheme === 'document' ? id.replace(/#p[1-9]\d*$/, '') : id;
  return scheme && idPattern.test(name) ? { scheme, id, place: placed(node) } : undefined;
}

/** Says that a node may not stand here. */
export function forbid(node: Node, place: Place, found: Finding[]): Inline[] {
  found.push(mdxForbidden.inText(place, nameOf(node)));
  return [];
}
