import { noteId, paragraphId } from '../../contract/ids.ts';
import { around, entriesByTitle } from '../../edition/around.ts';
import type { Document, Edition, Entry, Mention } from '../../edition/graph.ts';
import { neighboursInTime, tellingCompanions } from '../../edition/neighbours.ts';
import { concordanceOf } from '../../edition/passages.ts';
import { entryData } from '../../exports/structured-data/entry.ts';
import { plainText } from '../../mdx/inline.ts';
import { shownFacts } from '../../wording/facts.ts';
import { address } from '../../wording/href.ts';
import { textLanguage } from '../../wording/own-language.ts';
import { sourceItem } from '../../wording/source-item.ts';
import { wayToEntry } from '../way.ts';

/** All that the page of an entry shows, besides the masthead: no more of the texts than it quotes. As JSON can tell it. */
export type EntryView = ReturnType<typeof entryView>;

/** What a text says of an entry. */
export type NamedIn = EntryView['namedIn'][number];

/** A mention in its sentence. */
export type Passage = NamedIn['passages'][number];

export function entryView(edition: Edition, entry: Entry) {
  const { id, kind, matter, brief, gloss, body, relations, mentions, notes } = entry;
  const documentOf = (slug: string): Document => edition.documentBySlug.get(slug)!;
  const ways = around(entriesByTitle(edition), entry);
  const inTime = neighboursInTime(edition, entry);
  return {
    id,
    kind,
    matter,
    brief: plainText(brief),
    gloss,
    body,
    facts: shownFacts(entry, edition.matter.language),
    data: entryData(edition, entry, address),
    /** Whether a text is said by its title, since there are others. */
    isAmongTexts: edition.documents.length > 1,
    mentions: mentions.length,
    namedIn: [...Map.groupBy(mentions, ({ document }) => document)].map(([slug, inside]) => {
      const document = documentOf(slug);
      return {
        title: document.matter.title,
        page: `documents/${slug}/`,
        language: textLanguage(edition, document),
        passages: inside.map((mention) => passageOf(document, mention)),
      };
    }),
    notes: notes.map((note) => ({
      type: note.type,
      document: documentOf(note.document).matter.title,
      page: `documents/${note.document}/#${noteId(note.id)}`,
      words: note.matter.anchors.map(({ exact }) => exact),
      brief: plainText(note.brief),
    })),
    relations: [...Map.groupBy(relations, ({ name }) => name)].map(([name, related]) => ({
      name,
      to: related.map(({ to, note }) => ({ entry: named(edition.entryById.get(to)!), note })),
    })),
    companions: tellingCompanions(edition, entry)
      .slice(0, 8)
      .map(({ entry: other, shared }) => ({ entry: named(other), shared })),
    inTime: {
      before: inTime.before.map(({ entry: other, date }) => ({ entry: named(other), date })),
      after: inTime.after.map(({ entry: other, date }) => ({ entry: named(other), date })),
    },
    sources: matter.sources.flatMap((source) => {
      const cited = edition.sourceById.get(source);
      return cited ? [sourceItem(edition, cited)] : [];
    }),
    ways: { before: ways.before && wayToEntry(ways.before), after: ways.after && wayToEntry(ways.after) },
  };
}

/** What a link to an entry says. */
const named = ({ id, matter: { title } }: Entry) => ({ id, matter: { title } });

function passageOf(document: Document, mention: Mention) {
  const { speaker, division, before, words, after } = concordanceOf(document, mention);
  const { paragraph, stance, isInferred } = mention;
  const page = `documents/${document.slug}/#${paragraphId(paragraph)}`;
  return { speaker, division, before, words, after, paragraph, page, stance, isInferred };
}
