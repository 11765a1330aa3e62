import { partOfCard, partsOfCards, type Card, type Cards, type GlossPiece } from '../contract/cards.ts';
import type { Edition, Entry } from '../edition/graph.ts';
import type { Inline } from '../mdx/inline.ts';
import { keepTogether } from '../wording/keep-together.ts';

/** `cards.json`: every entry's card, for whoever wants them all; pages of an edition of many entries fetch them in parts. */
export function cardsOf({ matter, entries }: Edition, factsLine: (entry: Entry) => string): Cards {
  const written = (words: readonly Inline[]): GlossPiece[] =>
    words.flatMap(pieces).map((piece) => (typeof piece === 'string' ? keepTogether(piece, matter.language) : piece));
  return Object.fromEntries(
    entries.map((entry): [string, Card] => {
      const { id, kind, gloss, brief, mentions } = entry;
      const { title, document } = entry.matter;
      const card = [kind, title, factsLine(entry), written(gloss), mentions.length, written(brief)] as const;
      return [id, document === undefined ? card : [...card, document]];
    }),
  );
}

/** `cards/<part>.json`: the same in the parts that pages fetch; none where the whole is small. */
export function partsOf(cards: Cards): Cards[] {
  const all = Object.entries(cards);
  const parts = partsOfCards(all.length);
  if (parts === 1) return [];
  const byPart = Map.groupBy(all, ([id]) => partOfCard(id, parts));
  return Array.from({ length: parts }, (_, part) => Object.fromEntries(byPart.get(part) ?? []));
}

function pieces(inline: Inline): GlossPiece[] {
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
