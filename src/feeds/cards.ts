import type { Edition, Entry } from '../edition/graph.ts';
import type { Inline } from '../mdx/inline.ts';
import { keepTogether } from '../wording/keep-together.ts';

/** A piece of a gloss for the browser: words, `[id, words]` for a link, `[0, words]` for emphasis, with its language if foreign. */
type Piece = string | readonly [id: string | 0, words: string, language?: string];

/** `[kind, title, facts, gloss, number of mentions]`: what a card shows. Arrays, to keep the file small. */
type Card = readonly [kind: string, title: string, facts: string, gloss: readonly Piece[], mentions: number];

/** `cards.json`: every entry's card, fetched once, at the first need. */
export function cardsOf({ matter, entries }: Edition, factsLine: (entry: Entry) => string): Record<string, Card> {
  const kept = (piece: Piece): Piece => (typeof piece === 'string' ? keepTogether(piece, matter.language) : piece);
  return Object.fromEntries(
    entries.map((entry) => [
      entry.id,
      [entry.kind, entry.matter.title, factsLine(entry), entry.gloss.flatMap(pieces).map(kept), entry.mentions.length],
    ]),
  );
}

function pieces(inline: Inline): Piece[] {
  if (inline.type === 'text') return [inline.value];
  const words = (of: readonly Inline[]): string =>
    of.map((i) => (i.type === 'text' ? i.value : words(i.children))).join('');
  // A link inside emphasis is worth more than the slant.
  if (inline.type === 'emphasis') {
    return inline.children.flatMap((child) => (child.type === 'text' ? [[0, child.value] as const] : pieces(child)));
  }
  if (inline.type === 'foreign') return [[0, words(inline.children), inline.language]];
  return [[inline.target.id, words(inline.children)]];
}
