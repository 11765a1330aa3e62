import type { PlacedDocument, Places } from '../../contract/search-index.ts';
import type { NamedEntry } from './names.ts';
import { firstAbove } from './pagefind.ts';

/** Sorts of units, in the order in which results stand. */
export const sorts = ['text', 'note', 'entry', 'work'] as const;
export type Sort = (typeof sorts)[number];

/** What is known of a unit before its text is loaded. */
export interface PlacedUnit {
  readonly number: number;
  readonly sort: Sort;
  /** Of a paragraph or note: its document, and the number of its exchange, or 0. */
  readonly document: PlacedDocument | undefined;
  readonly exchange: number;
  /** Of a note. */
  readonly type: string | undefined;
  readonly entry: NamedEntry | undefined;
}

/** The units of an edition by their numbers. */
export interface UnitTable {
  readonly at: (number: number) => PlacedUnit;
  readonly ofEntry: (entry: NamedEntry) => PlacedUnit;
  /** The number of the first paragraph of a document's exchange. */
  readonly openingOf: (document: PlacedDocument, exchange: number) => number;
}

export function unitTable({ documents }: Places, entries: readonly NamedEntry[]): UnitTable {
  const ends: number[] = [];
  let end = 0;
  for (const { exchanges } of documents) ends.push((end += exchanges.length));
  const firstEntry = end;
  const startOf = (document: PlacedDocument): number => ends[documents.indexOf(document)]! - document.exchanges.length;
  const at = (number: number): PlacedUnit => {
    const document = documents[firstAbove(ends, number)];
    const none = { number, document, exchange: 0, type: undefined, entry: undefined };
    if (document) {
      const i = number - startOf(document);
      const type = document.types[i - document.paragraphs];
      return { ...none, sort: type === undefined ? 'text' : 'note', exchange: document.exchanges[i]!, type };
    }
    const entry = entries[number - firstEntry];
    return { ...none, sort: entry ? 'entry' : 'work', entry };
  };
  return {
    at,
    ofEntry: (entry) => at(firstEntry + entries.indexOf(entry)),
    openingOf: (document, exchange) => startOf(document) + document.exchanges.indexOf(exchange),
  };
}
