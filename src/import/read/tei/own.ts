import type { OwnMatter, Thing } from '../../imported.ts';
import { elementsIn, find, wordsIn, type MarkupElement } from '../../markup/element.ts';
import { ownEntry } from './own-entries.ts';
import { idsIn, ownInlines, type OwnInlines } from './own-inlines.ts';

/** What a file of our own export says besides its text. */
export interface OwnApparatus {
  /** By their `xml:id`s. */
  readonly notes: ReadonlyMap<string, OwnMatter>;
  readonly entries: ReadonlyMap<string, Thing>;
  /** By their ids. */
  readonly sources: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  /** What the header says of the text in places of its own. */
  readonly description: Readonly<Record<'collated' | 'published' | 'rights', string | undefined>>;
}

/** Reads a file that this engine exported; undefined for another. */
export function readOwn(root: MarkupElement): OwnApparatus | undefined {
  const file = find(root, 'teiHeader', 'fileDesc');
  const original = find(file, 'sourceDesc', 'biblFull', 'notesStmt');
  const noted = (type: string): MarkupElement | undefined =>
    original && elementsIn(original).find(({ attributes }) => attributes.type === type);
  if (!noted('sha256')) return undefined;
  const address = wordsIn(find(file, 'publicationStmt', 'idno'));
  const inlines = ownInlines(address.replace(/documents\/[^/]*\/$/, ''));
  const beside = find(root, 'standOff');
  const lists = beside ? elementsIn(beside) : [];
  const notes = lists.filter(({ name }) => name === 'listAnnotation').flatMap(elementsIn);
  const sources = lists.filter(({ attributes }) => attributes.type === 'sources').flatMap(elementsIn);
  const relations = lists.filter(({ name }) => name === 'listRelation').flatMap(elementsIn);
  const entries = lists
    .filter(({ name, attributes }) => !noEntries.test(name) && attributes.type !== 'sources')
    .flatMap((list) =>
      elementsIn(list).map((one) => ownEntry(one, list.attributes.type ?? 'term', relations, inlines)),
    );
  return {
    notes: new Map(notes.map((note) => [note.attributes['xml:id'] ?? '', ownNote(note, inlines)])),
    entries: new Map(entries),
    sources: Object.fromEntries(sources.map(ownSource)),
    description: {
      collated: wordsIn(noted('collated')) || undefined,
      published: wordsIn(noted('published')) || undefined,
      rights: wordsIn(find(file, 'publicationStmt', 'availability', 'p')) || undefined,
    },
  };
}

/** What is said of other texts, of notes and of relations. */
const noEntries = /^(?:listAnnotation|listRelation|listApp|linkGrp)$/;

function ownNote(note: MarkupElement, { line }: OwnInlines): OwnMatter {
  const { attributes } = note;
  const part = (type: string): MarkupElement | undefined =>
    elementsIn(note).find((one) => one.attributes.type === type);
  const said = (type: string): string | undefined => line(part(type)) || undefined;
  const list = part('sides');
  const sides = (list ? elementsIn(list) : []).map((side) => {
    const [who, says] = elementsIn(side);
    return { who: wordsIn(who), says: line(says), sources: idsIn(side.attributes.source) };
  });
  const ofSides = new Set(sides.flatMap(({ sources }) => sources));
  const [entries, sources] = [idsIn(attributes.corresp), idsIn(attributes.source)];
  const own = sources.filter((id) => !ofSides.has(id));
  const claim = said('claim') !== undefined;
  return {
    id: (attributes['xml:id'] ?? '').replace(/^note\./, ''),
    fields: {
      type: attributes.type,
      brief: said('brief'),
      anchors: [],
      ...(entries.length > 0 ? { entries } : {}),
      ...(own.length > 0 ? { sources: own } : {}),
      ...(claim
        ? {
            claim: said('claim'),
            record: said('record'),
            ...(sides.length > 0 ? { sides } : {}),
            oneSided: wordsIn(part('one-sided')) || undefined,
            checked: wordsIn(part('checked')),
          }
        : {}),
    },
    body: said('text') ?? '',
  };
}

function ownSource(bibl: MarkupElement): readonly [string, Readonly<Record<string, unknown>>] {
  const { attributes } = bibl;
  const children = elementsIn(bibl);
  const said = (name: string, key?: string, value?: string): string | undefined =>
    wordsIn(children.find((one) => one.name === name && (key === undefined || one.attributes[key] === value))) ||
    undefined;
  const authors = children
    .filter(({ name }) => name === 'author')
    .map((author) => {
      const [family, given] = ['surname', 'forename'].map((name) => wordsIn(find(author, 'persName', name)));
      return family ? { family, ...(given ? { given } : {}) } : { literal: wordsIn(author) };
    });
  const fields = {
    type: attributes.type,
    title: said('title', 'type', 'main'),
    label: said('title', 'type', 'short'),
    author: authors.length > 0 ? authors : undefined,
    issued: said('date', 'type', 'issued'),
    publisher: said('publisher'),
    'container-title': said('title', 'type', 'container'),
    number: said('idno', 'type', 'number'),
    volume: said('biblScope', 'unit', 'volume'),
    page: said('biblScope', 'unit', 'page'),
    language: attributes['xml:lang'],
    URL: said('idno', 'type', 'URI'),
    archived: said('idno', 'type', 'archived'),
    note: said('note'),
    class: attributes.subtype,
    checked: { how: attributes.ana?.replace('#checked.', ''), on: said('date', 'type', 'checked') },
  };
  const known = Object.entries(fields).filter(([, value]) => value !== undefined);
  return [(attributes['xml:id'] ?? '').replace(/^source\./, ''), Object.fromEntries(known)];
}
