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

/** `cards.json`: the card of every entry, by the entry's id. */
export type Cards = Readonly<Record<string, Card>>;
