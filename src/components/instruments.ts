import { beginningOf, datesOf } from '../edition/dated.ts';
import type { Edition, Entry } from '../edition/graph.ts';
import { series, words } from '../wording/words.ts';
import type { Vote } from '../model/kinds/fact.ts';

/** An instrument, such as a resolution or agreement, as the table shows it. */
export interface InstrumentRow {
  readonly entry: Entry;
  /** In words, in the order of time. */
  readonly dates: readonly string[];
  /** The first day, `YYYY-MM-DD`, by which it is sorted; what has no date comes last. */
  readonly begins: string;
  /** Who adopted, signed or issued it; may be empty. */
  readonly body: string;
  readonly vote: Vote | undefined;
  /** The paragraphs that name it, each once, in the order of the texts. */
  readonly named: readonly NamingParagraph[];
}

export interface NamingParagraph {
  readonly document: string;
  readonly paragraph: number;
  /** Title of the document, at the first of its paragraphs; only where the edition has several. */
  readonly heading: string | undefined;
}

/**
 * The instruments of an edition, in the order of their dates, ties by id.
 * @param dateWords puts a date into words
 */
export function instrumentsOf(edition: Edition, dateWords: (date: string) => string): InstrumentRow[] {
  return edition.entries
    .filter(({ kind }) => edition.kinds.get(kind)?.isInstrument)
    .map((entry): InstrumentRow => {
      const dates = datesOf(entry);
      return {
        entry,
        dates: dates.map(({ text }) => dateWords(text)),
        begins: dates[0] ? beginningOf(dates[0]) : '',
        body: bodyOf(edition, entry),
        vote: entry.facts.find((fact) => fact.type === 'vote')?.value,
        named: namedIn(edition, entry),
      };
    })
    .sort((a, b) => (a.begins === b.begins ? 0 : a.begins === '' || (b.begins !== '' && a.begins > b.begins) ? 1 : -1));
}

/** Mentions are in the order of the texts. */
function namedIn({ documents, documentBySlug }: Edition, { mentions }: Entry): NamingParagraph[] {
  return [...Map.groupBy(mentions, ({ document }) => document)].flatMap(([slug, inside]) =>
    [...new Set(inside.map(({ paragraph }) => paragraph))].map((paragraph, i) => ({
      document: slug,
      paragraph,
      heading: i === 0 && documents.length > 1 ? documentBySlug.get(slug)!.matter.title : undefined,
    })),
  );
}

/** The organ that a symbol of the United Nations begins with, the parties, or else what it was created by. */
function bodyOf(edition: Edition, { matter, facts, relations }: Entry): string {
  const { council, assembly } = words.instruments.bodies;
  if (matter.symbol?.startsWith('S/')) return council;
  if (matter.symbol?.startsWith('A/')) return assembly;
  const parties = facts.flatMap(({ type, key, value }) => (type === 'list' && key === 'parties' ? value : []));
  const creators = relations
    .filter(({ name }) => name === 'created-by')
    .map(({ to }) => edition.entryById.get(to)!.matter.title);
  return series(parties.length > 0 ? parties : creators);
}
