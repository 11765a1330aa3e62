import { noteId, paragraphId } from '../../contract/ids.ts';
import type { Edition } from '../../edition/graph.ts';
import { noteText } from '../../edition/note-text.ts';
import { sourceParagraphs } from '../../text/source-text.ts';
import { allEntries } from '../entries/record.ts';

/** What a version says, by address under the base: each paragraph, note and entry as plain words. */
export interface VersionRecord {
  readonly texts: ReadonlyMap<string, string>;
  readonly notes: ReadonlyMap<string, string>;
  readonly entries: ReadonlyMap<string, string>;
}

/** The parts of a page of annotations that are read. */
interface AnnotationPage {
  readonly items: readonly {
    readonly id: string;
    readonly motivation: string;
    readonly body: { readonly value?: string };
  }[];
}
/** Of more than a page, the collection has the address of the first; its pages are files beside it. */
type Annotations = AnnotationPage | { readonly first: AnnotationPage | string };
/** The parts of `entries.json` that are read. */
interface Entries {
  readonly entries: readonly EntryData[];
}
interface EntryData {
  readonly id: string;
  readonly title: string;
  readonly aliases: readonly string[];
  readonly brief: string;
  readonly gloss: string;
  readonly facts: Readonly<Record<string, unknown>>;
}

const pageOf = (slug: string, id: string): string => `documents/${slug}/#${id}`;

const wordsOf = ({ title, aliases, brief, gloss, facts }: EntryData): string =>
  [
    [title, ...aliases].join(', '),
    brief,
    gloss,
    ...Object.entries(facts).map(
      ([name, value]) => `${name}: ${typeof value === 'string' ? value : JSON.stringify(value)}`,
    ),
  ].join('\n');

const entriesOf = ({ entries }: Entries): Map<string, string> =>
  new Map(entries.map((entry) => [`entries/${entry.id}/`, wordsOf(entry)]));

function itemsIn(annotations: Annotations): AnnotationPage['items'] {
  if ('items' in annotations) return annotations.items;
  return typeof annotations.first === 'string' ? [] : annotations.first.items;
}

/** The edition at hand. */
export function recordOfEdition(edition: Edition): VersionRecord {
  const { documents } = edition;
  return {
    texts: new Map(
      documents.flatMap(({ slug, source, matter }) =>
        sourceParagraphs(source.text, matter.paragraphs).map(({ number, text }) => [
          pageOf(slug, paragraphId(number)),
          text,
        ]),
      ),
    ),
    notes: new Map(
      documents.flatMap(({ slug, notes }) => notes.map((note) => [pageOf(slug, noteId(note.id)), noteText(note)])),
    ),
    entries: entriesOf(allEntries(edition, (path) => path)),
  };
}

/**
 * A version that was built, by the data that it publishes.
 *
 * @param edition whose documents tell what a paragraph of theirs is
 */
export function recordOfFiles(files: ReadonlyMap<string, Uint8Array>, { documentBySlug }: Edition): VersionRecord {
  const texts = new Map<string, string>();
  const notes = new Map<string, string>();
  for (const [path, bytes] of files) {
    const [, slug, name] = /^documents\/([^/]+)\/(source\.txt|annotations(?:\/\d+)?\.jsonld)$/.exec(path) ?? [];
    if (slug === undefined) continue;
    const text = new TextDecoder().decode(bytes);
    if (name === 'source.txt') {
      const unit = documentBySlug.get(slug)?.matter.paragraphs;
      for (const paragraph of sourceParagraphs(text, unit))
        texts.set(pageOf(slug, paragraphId(paragraph.number)), paragraph.text);
    } else {
      for (const { id, motivation, body } of itemsIn(JSON.parse(text) as Annotations))
        if (motivation === 'commenting') notes.set(pageOf(slug, id.slice(id.indexOf('#') + 1)), body.value ?? '');
    }
  }
  const entries = files.get('entries.json');
  return {
    texts,
    notes,
    entries: entries ? entriesOf(JSON.parse(new TextDecoder().decode(entries)) as Entries) : new Map(),
  };
}
