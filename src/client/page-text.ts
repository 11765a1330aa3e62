import { selectors } from '../contract/selectors.ts';

/** A stretch of the text that stands as it is in one text node. Lengths in UTF-16 units. */
interface Run {
  readonly node: Text;
  /** Where it begins in the node. */
  readonly from: number;
  /** Where it begins in the text. */
  readonly at: number;
  length: number;
}

/** A range of the text, in UTF-16 units; `end` is after its last unit. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/**
 * The source's words as they stand on the page, without the apparatus: a
 * paragraph a line, its white space collapsed. Knows for each place of the text
 * where it is on the page, and the other way round.
 */
export class PageText {
  readonly text: string;
  readonly #runs: Run[] = [];
  readonly #paragraphs: { readonly number: number; readonly at: number }[] = [];

  constructor(root: ParentNode) {
    let text = '';
    for (const paragraph of root.querySelectorAll<HTMLElement>(selectors.paragraph)) {
      if (text !== '') text += '\n';
      const at = text.length;
      this.#paragraphs.push({ number: Number(paragraph.dataset.paragraph), at });
      text += this.#read(paragraph, at);
    }
    this.text = text;
  }

  /** The stretch of the text that a range of the page holds, without white space around it; undefined where it holds none. */
  stretchOf(range: Range): Stretch | undefined {
    let start: number | undefined;
    let end = 0;
    for (const { node, from, at, length } of this.#runs) {
      if (!range.intersectsNode(node)) continue;
      const first = Math.max(node === range.startContainer ? range.startOffset : 0, from);
      const last = Math.min(node === range.endContainer ? range.endOffset : node.length, from + length);
      if (first >= last) continue;
      start ??= at + first - from;
      end = at + last - from;
    }
    if (start === undefined) return undefined;
    const words = this.text.slice(start, end);
    start += words.length - words.trimStart().length;
    end -= words.length - words.trimEnd().length;
    return start < end ? { start, end } : undefined;
  }

  /** Where a stretch of the text is on the page. It isn't empty. */
  rangeOf({ start, end }: Stretch): Range {
    const range = document.createRange();
    const first = this.#runAt(start);
    const last = this.#runAt(end - 1);
    range.setStart(first.node, first.from + Math.max(0, start - first.at));
    range.setEnd(last.node, last.from + Math.min(last.length, end - last.at));
    return range;
  }

  /** The number of the paragraph that a place of the text lies in. */
  paragraphAt(offset: number): number {
    return this.#paragraphs.findLast(({ at }) => at <= offset)?.number ?? 1;
  }

  /** The last run that begins at or before a place. */
  #runAt(offset: number): Run {
    let low = 0;
    let high = this.#runs.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.#runs[middle]!.at <= offset) low = middle;
      else high = middle - 1;
    }
    return this.#runs[low]!;
  }

  #read(paragraph: HTMLElement, start: number): string {
    let text = '';
    const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT, (node) =>
      node.parentElement?.closest(selectors.apparatus) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT,
    );
    while (walker.nextNode()) {
      const node = walker.currentNode as Text;
      for (const { 0: part, index } of node.data.matchAll(/\s+|\S+/g)) {
        const isSpace = /^\s/.test(part);
        if (isSpace && (text === '' || text.endsWith(' '))) continue;
        const shown = isSpace ? ' ' : part;
        const last = this.#runs.at(-1);
        // A single space goes on as it stands; after a longer one another run begins.
        if (last?.node === node && last.from + last.length === index && (part === shown || isSpace))
          last.length += shown.length;
        else this.#runs.push({ node, from: index, at: start + text.length, length: shown.length });
        text += shown;
      }
    }
    if (!text.endsWith(' ')) return text;
    this.#runs.at(-1)!.length--;
    if (this.#runs.at(-1)!.length === 0) this.#runs.pop();
    return text.slice(0, -1);
  }
}
