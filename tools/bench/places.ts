import type { Page } from '@playwright/test';
import { attribute, textOf } from '../../src/verify/html.ts';
import { documentPage, marksOf, paragraphsOf, type BuiltSite } from '../../src/verify/site.ts';

/** A place to come to: its address after that of the document, and what must be in view there. */
export interface Place {
  readonly address: string;
  /** Paragraph, from 1. */
  readonly paragraph?: number;
  /** An editorial note, which must be open. */
  readonly note?: string;
  /** Words of the text. */
  readonly phrase?: string;
}

/** Numbers from 0 to below 1, the same in every run. */
export function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 2 ** 32;
    return state / 2 ** 32;
  };
}

/** Words of a phrase. */
const length = 6;

/**
 * Gives random places of a document: paragraphs, notes, marks, hits of a search
 * and text fragments, in turn.
 */
export function placesOf(site: BuiltSite, slug: string, next: () => number): (turn: number) => Place {
  const collapsed = (text: string): string => text.replace(/\s+/g, ' ').trim();
  const isApparatus: Parameters<typeof textOf>[1] = (one) => attribute(one, 'data-apparatus') !== undefined;
  const texts = paragraphsOf(site, slug).map((one) => collapsed(textOf(one, isApparatus)));
  const whole = collapsed(textOf(site.page(documentPage(slug))[0]!));
  const marks = marksOf(site, slug).map((one) => attribute(one, 'id') ?? '');
  const noteOf = (mark: string): string => mark.replace(/^ref-|--\d+$/g, '');
  const pick = <T>(all: readonly T[]): T => all[Math.floor(next() * all.length)]!;
  return (turn) => {
    const paragraph = 1 + Math.floor(next() * texts.length);
    const sort = turn % 5;
    if (sort === 0 || marks.length === 0) return { address: `#p${paragraph}`, paragraph };
    if (sort === 1 || sort === 2) {
      const mark = pick(marks);
      const note = noteOf(mark);
      return { address: sort === 1 ? `#note-${note}` : `#${mark}`, note };
    }
    const all = texts[paragraph - 1]!.split(' ');
    const from = Math.floor(next() * (all.length - Math.min(all.length, length) + 1));
    const phrase = all.slice(from, from + length).join(' ');
    if (sort === 3)
      return { address: `?${new URLSearchParams({ hl: `"${phrase}"` })}#p${paragraph}`, phrase, paragraph };
    // The browser goes to the first such words of the page, notes included.
    return whole.split(phrase).length === 2
      ? { address: `#:~:text=${encodeURIComponent(phrase).replaceAll('-', '%2D')}`, phrase, paragraph }
      : { address: `#p${paragraph}`, paragraph };
  };
}

/** What is wrong with where the page stands; nothing where its words are in view, and its note is open. */
export function faultAt(page: Page, { paragraph, note, phrase }: Place): Promise<string> {
  return page.evaluate(
    (wanted) => {
      const bar = document.querySelector('header')!.getBoundingClientRect().bottom;
      const shown = document.querySelector('[data-card]')?.getBoundingClientRect();
      /** Whether a line of it can be read: below the bar, and not under a card. */
      const isSeen = ({ top, bottom, left, right, width }: DOMRect): boolean =>
        width > 0 &&
        top >= Math.max(0, bar) - 1 &&
        bottom <= innerHeight + 1 &&
        !(
          shown &&
          bottom > shown.top + 1 &&
          top < shown.bottom - 1 &&
          right > shown.left + 1 &&
          left < shown.right - 1
        );
      const isAnySeen = (parts: Iterable<DOMRect>): boolean => [...parts].some(isSeen);
      if (wanted.note !== undefined) {
        const pieces = [...document.querySelectorAll(`[data-note="${CSS.escape(wanted.note)}"]`)];
        if (!pieces.some((piece) => isAnySeen(piece.getClientRects()))) return 'its words are not in view';
        const opened = document.querySelector('[data-card]');
        return opened?.id === `note-${wanted.note}` ? '' : 'its note is not open';
      }
      const element = document.getElementById(`p${wanted.paragraph}`)!;
      const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT, (node) =>
        node.parentElement!.closest('[data-apparatus]') ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT,
      );
      const nodes: Text[] = [];
      while (walker.nextNode()) nodes.push(walker.currentNode as Text);
      const range = document.createRange();
      const text = nodes.map(({ data }) => data).join('');
      const pattern = (wanted.phrase ?? text.trim().slice(0, 12)).replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
      const match = new RegExp(pattern.replaceAll(' ', '\\s+')).exec(text);
      if (!match) return 'its words are not there';
      const at = (offset: number): [Text, number] => {
        let rest = offset;
        for (const node of nodes) {
          if (rest <= node.length) return [node, rest];
          rest -= node.length;
        }
        return [nodes.at(-1)!, nodes.at(-1)!.length];
      };
      range.setStart(...at(match.index));
      range.setEnd(...at(match.index + match[0].length));
      return isAnySeen(range.getClientRects()) ? '' : 'its words are not in view';
    },
    { paragraph, note, phrase },
  );
}
