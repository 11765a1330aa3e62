import { startOf, type Finding, type Place } from '../../model/finding.ts';
import { fileMisplaced } from '../../model/findings/files.ts';
import { linkBroken } from '../../model/findings/markup.ts';
import { entryUnknown, sourceUnknown, sourceUnlisted } from '../../model/findings/references.ts';
import { nearest } from '../../model/nearest.ts';
import { linksOf, type Inline, type LinkTarget } from '../../mdx/inline.ts';
import { runsOfProse } from '../../mdx/prose.ts';
import { textsOfEntry, textsOfNote } from '../placed-texts.ts';
import type { DocumentRecord, EntryRecord, KnownIds, NoteRecord } from '../records.ts';
import type { Check } from './check.ts';

/** Whatever names an entry or a source names one that there is. */
export const checkReferences: Check = ({ entries, notes, documents, pages, collections, known }) => [
  ...entries.flatMap((entry) => ofEntry(entry, documents, known)),
  ...notes.flatMap((note) => ofNote(note, documents, known)),
  ...[...pages, ...collections].flatMap(({ blocks }) =>
    brokenLinks(runsOfProse(blocks).flatMap(linksOf), documents, known),
  ),
  ...documents.flatMap(({ parsed }) =>
    parsed.paragraphs.flatMap(({ references }) =>
      references.flatMap(({ to, place }) => missingEntry(to, () => place, known, entryUnknown.noEntry)),
    ),
  ),
];

function ofEntry(entry: EntryRecord, documents: readonly DocumentRecord[], known: KnownIds): Finding[] {
  const { yaml, fields } = entry;
  return [
    ...textsOfEntry(entry).flatMap(({ run }) => brokenLinks(linksOf(run), documents, known)),
    ...unlistedSources(textsOfEntry(entry), fields.sources, known),
    ...missingSources(fields.sources, (i) => yaml.locate(['sources', i]), known),
    ...(fields.document === undefined || known.documents.has(fields.document)
      ? []
      : [linkBroken.noDocument(yaml.locate(['document']), fields.document, nearest(fields.document, known.documents))]),
  ];
}

function ofNote(note: NoteRecord, documents: readonly DocumentRecord[], known: KnownIds): Finding[] {
  const { file, yaml, fields, document } = note;
  return [
    ...(known.documents.has(document) ? [] : [fileMisplaced.noDocument(startOf(file), document)]),
    ...textsOfNote(note).flatMap(({ run }) => brokenLinks(linksOf(run), documents, known)),
    ...unlistedSources(
      textsOfNote(note),
      [...(fields.sources ?? []), ...(fields.sides ?? []).flatMap((side) => side?.sources ?? [])],
      known,
    ),
    ...(fields.entries ?? []).flatMap((id, i) =>
      missingEntry(id, () => yaml.locate(['entries', i]), known, entryUnknown.noEntry),
    ),
    ...missingSources(fields.sources, (i) => yaml.locate(['sources', i]), known),
    ...(fields.sides ?? []).flatMap((side, i) =>
      missingSources(side?.sources, (j) => yaml.locate(['sides', i, 'sources', j]), known),
    ),
  ];
}

const brokenLinks = (links: readonly LinkTarget[], documents: readonly DocumentRecord[], known: KnownIds): Finding[] =>
  links.flatMap((link) => {
    const { scheme, id, place } = link;
    switch (scheme) {
      case 'entry':
        return missingEntry(id, () => place, known, linkBroken.noEntry);
      case 'source':
        return missingSources([id], () => place, known);
      case 'document':
        return missingDocument(link, documents, known);
      case 'web':
        return [];
    }
  });

/** A link to a document, or to a paragraph of it, that isn't there. */
function missingDocument({ id, place }: LinkTarget, documents: readonly DocumentRecord[], known: KnownIds): Finding[] {
  const [slug = '', paragraph] = id.split('#p');
  if (!known.documents.has(slug)) return [linkBroken.noDocument(place, slug, nearest(slug, known.documents))];
  const parsed = documents.find((one) => one.id === slug)?.parsed;
  const last = parsed?.isWhole ? parsed.paragraphs.length : Infinity;
  if (paragraph === undefined || Number(paragraph) <= last) return [];
  return [linkBroken.noParagraph(place, slug, Number(paragraph), last)];
}

function missingEntry(
  id: string | undefined,
  placed: () => Place,
  { entries }: KnownIds,
  missing: typeof entryUnknown.noEntry,
): Finding[] {
  return id === undefined || entries.has(id) ? [] : [missing(placed(), id, nearest(id, entries.keys()))];
}

/** Sources that there are and that sentences cite, each once, but that aren't listed. */
function unlistedSources(
  texts: readonly { readonly run: readonly Inline[] }[],
  listed: readonly (string | undefined)[] = [],
  { sources }: KnownIds,
): Finding[] {
  const cited = texts.flatMap(({ run }) => linksOf(run)).filter(({ scheme }) => scheme === 'source');
  const first = new Map(cited.toReversed().map((link) => [link.id, link.place]));
  return [...first].flatMap(([id, place]) =>
    sources?.has(id) && !listed.includes(id) ? [sourceUnlisted.notListed(place, id)] : [],
  );
}

function missingSources(
  ids: readonly (string | undefined)[] = [],
  placeOf: (index: number) => Place,
  { sources }: KnownIds,
): Finding[] {
  return ids.flatMap((id, i) => {
    if (id === undefined || !sources || sources.has(id)) return [];
    return [sourceUnknown.noSource(placeOf(i), id, nearest(id, sources))];
  });
}
