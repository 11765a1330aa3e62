/** A piece of a gloss: words, `[id, words]` for a link to an entry, `[0, words]` for emphasis, with its language if foreign. */
export type GlossPiece = string | readonly [id: string | 0, words: string, language?: string];

/** What a card shows of an entry. A tuple, to keep the file small. */
export type Card = readonly [
  /** Id of the kind. */
  kind: string,
  title: string,
  /** In one line; may be empty. */
  facts: string,
  gloss: readonly GlossPiece[],
  /** Number of mentions in all texts. */
  mentions: number,
  brief: readonly GlossPiece[],
  /** Slug of the document of the edition that it is. */
  document?: string,
];

/** `cards.json`: the card of every entry, by the entry's id; `cards/<part>.json`: those of a part of them. */
export type Cards = Readonly<Record<string, Card>>;

/** Entries whose cards are fetched in one file; of more each part has fewer, since parts differ in size. */
const mostInOne = 120;
const usualInPart = 90;

/** How many parts the cards of so many entries are fetched in; of one, it is `cards.json`. */
export const partsOfCards = (entries: number): number => (entries <= mostInOne ? 1 : Math.ceil(entries / usualInPart));

/** The part, from 0, that an entry's card is in: the same as long as the number of parts is. */
export function partOfCard(id: string, parts: number): number {
  let sum = 0;
  for (let i = 0; i < id.length; i++) sum = (sum * 31 + id.charCodeAt(i)) % 65_521;
  return sum % parts;
}
