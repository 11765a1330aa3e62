import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { parse, type DefaultTreeAdapterTypes as Tree } from 'parse5';
import type { BuiltSite } from '../site.ts';
import type { Measurement } from './budgets.ts';

const unseen = new Set(['head', 'script', 'style', 'template', 'noscript']);

/** A thousand bytes after gzip at its best. */
export const zippedKb = (content: string | Buffer): number => gzipSync(content, { level: 9 }).length / 1000;

/**
 * What a file of the site weighs on its way, in KB: compressed, or as it is
 * where that is less (fonts, Pagefind's chunks). 0 for what isn't there.
 *
 * @param url its address on the served site
 */
export function weightOf(site: BuiltSite, url: string): number {
  const path = join(site.folder, decodeURIComponent(new URL(url).pathname.slice(site.base.length)));
  if (!existsSync(path) || !statSync(path).isFile()) return 0;
  const content = readFileSync(path);
  return Math.min(content.length / 1000, zippedKb(content));
}

/** The words of a page that readers may see, notes included; white space collapsed. */
export function visibleWords(html: string): string {
  const textOf = (node: Tree.Node): string => {
    if (node.nodeName === '#text') return (node as Tree.TextNode).value;
    if (!('childNodes' in node) || unseen.has(node.nodeName)) return '';
    // Blocks end a word; a space too many collapses.
    return `${node.childNodes.map(textOf).join('')}${/^(?:p|div|li|h\d|dt|dd|section)$/.test(node.nodeName) ? ' ' : ''}`;
  };
  return textOf(parse(html)).replace(/\s+/g, ' ').trim();
}

/** What lies on the disk: the document's HTML and the card file, if there is one. */
export function measureFiles(site: BuiltSite): Measurement[] {
  const html = readFileSync(`${site.folder}/${site.document}index.html`, 'utf8');
  const words = zippedKb(visibleWords(html));
  const cards = `${site.folder}/cards.json`;
  return [
    { id: 'htmlRatio', value: zippedKb(html) / words, remark: `words alone ${words.toFixed(1)} KB` },
    { id: 'html', value: zippedKb(html) },
    ...(existsSync(cards) ? [{ id: 'cardFile', value: zippedKb(readFileSync(cards)) } as const] : []),
  ];
}
