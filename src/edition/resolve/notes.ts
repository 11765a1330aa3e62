import type { Finding } from '../../model/finding.ts';
import type { Note } from '../graph.ts';
import type { DocumentRecord, NoteRecord } from '../records.ts';
import { findAnchors, type FoundAnchor } from './anchors.ts';
import type { ToSource } from './source-ranges.ts';

/** The notes of a document whose words were found, in the order in which their marks stand in the text. */
export function resolveNotes(
  document: DocumentRecord,
  records: readonly NoteRecord[],
  toSource: ToSource,
): { readonly notes: readonly Note[]; readonly findings: readonly Finding[] } {
  const found = records.map((record) => ({ record, ...findAnchors(record, document) }));
  const notes = found
    .filter(({ anchors }) => anchors.length > 0)
    .sort(byMark)
    .map(({ record, anchors }, i): Note => {
      const note = {
        id: record.id,
        document: document.id,
        letter: letterOf(i),
        anchors: anchors.map((anchor) => ({ ...anchor, sourceRange: toSource(anchor.paragraph, anchor.range) })),
        brief: record.brief,
        text: record.text,
      };
      if (record.type !== 'claim') return { ...note, type: record.type, matter: record.matter, claim: undefined };
      const { matter, claim } = record;
      const { oneSided, checked } = matter;
      return { ...note, type: record.type, matter, claim: { ...claim, oneSided, checked } };
    });
  return { notes, findings: found.flatMap(({ findings }) => findings) };
}

interface Placed {
  readonly record: NoteRecord;
  readonly anchors: readonly FoundAnchor[];
}

/** The order of the last anchors, after which the marks stand. */
function byMark(a: Placed, b: Placed): number {
  const [x, y] = [a.anchors.at(-1)!, b.anchors.at(-1)!];
  return (
    x.paragraph - y.paragraph ||
    x.range.end - y.range.end ||
    x.range.start - y.range.start ||
    (a.record.id < b.record.id ? -1 : 1)
  );
}

/** 0 → a, 25 → z, 26 → aa. */
function letterOf(index: number): string {
  const letter = String.fromCharCode(97 + (index % 26));
  return index < 26 ? letter : letterOf(Math.floor(index / 26) - 1) + letter;
}
