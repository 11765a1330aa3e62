import type { Finding } from '../model/finding.ts';
import { relationTypes } from '../model/relation.ts';
import { readDate } from '../model/date.ts';
import { aligner } from '../text/align.ts';
import type { Range } from '../text/selector.ts';
import { sentenceAround } from '../text/sentence.ts';
import { sourceParagraphs } from '../text/source-text.ts';
import { linksOfBlocks } from '../mdx/inline.ts';
import { findAnchors } from './anchors.ts';
import { sourcesOfNote } from './note-links.ts';
import type {
  CitedSource,
  Division,
  Document,
  Edition,
  Entry,
  Mention,
  Note,
  Paragraph,
  ResolvedRelation,
} from './graph.ts';
import type { DocumentRecord, NoteRecord, Records } from './records.ts';

/**
 * Resolves the records of an edition into its graph: mentions to entries,
 * anchors to words, relations to both their ends, everything to its backlinks.
 *
 * Needs the records to be sound; where they aren't, what can't be resolved is
 * left out, and a check or the findings here say so.
 *
 * @returns no edition where `edition.yaml` couldn't be read
 */
export function resolveEdition(records: Records): {
  readonly edition: Edition | undefined;
  readonly findings: readonly Finding[];
} {
  const findings: Finding[] = [];
  const known = new Set(records.entries.map(({ id }) => id));
  const notes = Map.groupBy(records.notes, ({ document }) => document);
  const documents = records.documents
    .map((record) => resolveDocument(record, notes.get(record.id) ?? [], known, findings))
    .sort((a, b) => startOf(a.matter.date) - startOf(b.matter.date) || (a.slug < b.slug ? -1 : 1));
  const entries = resolveEntries(records, documents);
  const sources = resolveSources(records, documents);
  if (!records.edition) return { edition: undefined, findings };
  const edition: Edition = {
    matter: records.edition.matter,
    documents,
    documentBySlug: new Map(documents.map((document) => [document.slug, document])),
    entries,
    entryById: new Map(entries.map((entry) => [entry.id, entry])),
    sources,
    sourceById: new Map(sources.map((source) => [source.id, source])),
  };
  return { edition: deepFreeze(edition), findings };
}

const startOf = (date: string): number => Date.parse(readDate(date)?.first ?? '0001-01-01');

function resolveDocument(
  record: DocumentRecord,
  ownNotes: readonly NoteRecord[],
  known: ReadonlySet<string>,
  findings: Finding[],
): Document {
  const { language } = record.matter;
  const source = sourceParagraphs(record.source.text);
  const paragraphs = record.parsed.paragraphs.map((parsed, i): Paragraph => {
    const isFirstOfTurn = record.parsed.paragraphs[i - 1]?.turn !== parsed.turn;
    const label = isFirstOfTurn ? labelOf(parsed.text, parsed.role, parsed.speaker) : undefined;
    return {
      number: i + 1,
      text: parsed.text,
      role: parsed.role,
      division: parsed.division === undefined ? undefined : parsed.division + 1,
      turn: parsed.turn,
      speaker: parsed.speaker,
      label,
    };
  });
  const toSource = paragraphs.map(({ text }, i) => {
    const line = source[i];
    const align = line && sameButSpace(text, line.text) ? aligner(text, line.text) : undefined;
    return (range: Range): Range => {
      if (!line || !align) return { start: 0, end: 0 };
      return { start: line.start + align(range.start), end: line.start + align(range.end - 1) + 1 };
    };
  });

  const seenInDivision = new Set<string>();
  const seenInDocument = new Set<string>();
  const mentions = record.parsed.paragraphs.flatMap((parsed, i): Mention[] => {
    const occurrences = new Map<string, number>();
    const spoken = paragraphs[i]!.label?.end ?? 0;
    return parsed.references
      .filter(({ to }) => known.has(to))
      .map((reference): Mention => {
        const occurrence = (occurrences.get(reference.to) ?? 0) + 1;
        occurrences.set(reference.to, occurrence);
        const range = trimRange(parsed.text, reference);
        const key = `${parsed.division ?? 'front'} ${reference.to}`;
        const isFirstInDivision = !seenInDivision.has(key);
        const isFirstInDocument = !seenInDocument.has(reference.to);
        seenInDivision.add(key);
        seenInDocument.add(reference.to);
        const offset = range.start < spoken ? 0 : spoken;
        const sentence = sentenceAround(
          parsed.text.slice(offset),
          { start: range.start - offset, end: range.end - offset },
          language,
        );
        return {
          id: `${reference.to}-p${i + 1}-${occurrence}`,
          document: record.id,
          entry: reference.to,
          paragraph: i + 1,
          range,
          sourceRange: toSource[i]!(range),
          sentence: { start: sentence.start + offset, end: sentence.end + offset },
          isNested: reference.isNested,
          stance: reference.stance,
          isFirstInDivision,
          isFirstInDocument,
        };
      });
  });

  const notes = ownNotes
    .flatMap((note) => {
      const found = findAnchors(note, record);
      // Where paragraphs are missing or too many, the anchors aren't what is wrong.
      if (record.parsed.isWhole && paragraphs.length === source.length) findings.push(...found.findings);
      return found.anchors.length > 0 ? [{ note, anchors: found.anchors }] : [];
    })
    .sort((a, b) => {
      const [x, y] = [a.anchors.at(-1)!, b.anchors.at(-1)!];
      return (
        x.paragraph - y.paragraph ||
        x.range.end - y.range.end ||
        x.range.start - y.range.start ||
        (a.note.id < b.note.id ? -1 : 1)
      );
    })
    .map(({ note, anchors }, i): Note => {
      const { matter } = note;
      return {
        id: note.id,
        document: record.id,
        matter,
        letter: letterOf(i),
        anchors: anchors.map((anchor) => ({ ...anchor, sourceRange: toSource[anchor.paragraph - 1]!(anchor.range) })),
        brief: note.brief,
        text: note.text,
        claim:
          note.claim && matter.type === 'claim'
            ? { ...note.claim, oneSided: matter.oneSided, checked: matter.checked }
            : undefined,
      };
    });

  const divisions = record.parsed.divisions.map((division, i): Division => {
    const numbers = paragraphs.filter((p) => p.division === i + 1).map((p) => p.number);
    return {
      type: division.type,
      number: i + 1,
      title: division.title,
      paragraphs: { first: numbers[0] ?? 0, last: numbers.at(-1) ?? 0 },
    };
  });
  return {
    slug: record.id,
    matter: record.matter,
    source: { text: record.source.text, sha256: record.source.sha256 },
    divisions,
    paragraphs,
    mentions,
    notes,
  };
}

/** “Question:”, or the speaker's name with its sign, where the first paragraph of a turn begins with it. */
function labelOf(text: string, role: Paragraph['role'], speaker: string | undefined): Range | undefined {
  const lead = role === 'question' ? /^\s*\p{L}[\p{L}\p{M} .’'-]{0,40}:/u.exec(text)?.[0] : undefined;
  if (lead !== undefined) return { start: 0, end: lead.length };
  if (speaker === undefined || !text.startsWith(speaker)) return undefined;
  const sign = /^\s*[:.—–-]/.exec(text.slice(speaker.length))?.[0] ?? '';
  return { start: 0, end: speaker.length + sign.length };
}

const sameButSpace = (a: string, b: string): boolean => a === b || a.replace(/\s+/g, '') === b.replace(/\s+/g, '');

function trimRange(text: string, { start, end }: Range): Range {
  const words = text.slice(start, end);
  return {
    start: start + (words.length - words.trimStart().length),
    end: end - (words.length - words.trimEnd().length),
  };
}

/** 0 → a, 25 → z, 26 → aa. */
function letterOf(index: number): string {
  const letter = String.fromCharCode(97 + (index % 26));
  return index < 26 ? letter : letterOf(Math.floor(index / 26) - 1) + letter;
}

function resolveEntries(records: Records, documents: readonly Document[]): Entry[] {
  const known = new Set(records.entries.map(({ id }) => id));
  const relations = new Map<string, ResolvedRelation[]>(records.entries.map(({ id }) => [id, []]));
  const sorted = [...records.entries].sort((a, b) => (a.id < b.id ? -1 : 1));
  for (const { id, matter } of sorted) {
    for (const { type, to, note } of matter.relations) {
      if (known.has(to) && to !== id) relations.get(id)!.push({ name: type, to, note, isInverse: false });
    }
  }
  for (const { id, matter } of sorted) {
    for (const { type, to, note } of matter.relations) {
      const ofTarget = relations.get(to);
      const name = relationTypes[type].inverse;
      // A symmetric relation that was written at both ends stands once at each.
      const isThere = ofTarget?.some((r) => r.to === id && r.name === name);
      if (ofTarget && to !== id && !isThere) ofTarget.push({ name, to: id, note, isInverse: true });
    }
  }
  const mentions = Map.groupBy(
    documents.flatMap((d) => d.mentions),
    (m) => m.entry,
  );
  const notes = Map.groupBy(
    documents.flatMap((d) => d.notes.flatMap((note) => [...new Set(note.matter.entries)].map((id) => ({ id, note })))),
    ({ id }) => id,
  );
  return sorted.map((record) => ({
    id: record.id,
    kind: record.kind,
    matter: record.matter,
    brief: record.brief,
    gloss: record.gloss,
    body: record.body,
    relations: relations.get(record.id)!,
    mentions: mentions.get(record.id) ?? [],
    notes: (notes.get(record.id) ?? []).map(({ note }) => note),
  }));
}

function resolveSources(records: Records, documents: readonly Document[]): CitedSource[] {
  const entries = Map.groupBy(
    records.entries
      .flatMap(({ id, matter, body }) => {
        const linked = linksOfBlocks(body).filter(({ scheme }) => scheme === 'source');
        return [...new Set([...matter.sources, ...linked.map((link) => link.id)])].map((source) => ({ source, id }));
      })
      .sort((a, b) => (a.id < b.id ? -1 : 1)),
    ({ source }) => source,
  );
  const notes = Map.groupBy(
    documents.flatMap((d) => d.notes.flatMap((note) => sourcesOfNote(note).map((source) => ({ source, note })))),
    ({ source }) => source,
  );
  return [...records.sources]
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .map(({ id, matter }) => ({
      id,
      matter,
      citedBy: {
        entries: (entries.get(id) ?? []).map((one) => one.id),
        notes: (notes.get(id) ?? []).map(({ note }) => note),
      },
    }));
}

function deepFreeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    Object.values(value).forEach(deepFreeze);
    if (value instanceof Map) value.forEach(deepFreeze);
  }
  return value;
}
