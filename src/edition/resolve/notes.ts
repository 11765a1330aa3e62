import type { Finding } from '../../model/finding.ts';
import { wordEnd } from '../../text/word-end.ts';
import type { Note } from '../graph.ts';
import type { DocumentRecord, NoteRecord } from '../records.ts';
import { findAnchors, type FoundAnchor } from './anchors.ts';
import type { ToSource } from './source-ranges.ts';

/** The notes of a document whose words were found, numbered in the order in which their first marks stand in the text. */
export function resolveNotes(
  document: DocumentRecord,
  records: readonly NoteRecord[],
  toSource: ToSource,
): { readonly notes: readonly Note[]; readonly findings: readonly Finding[] } {
  const { matter, parsed } = document;
  const found = records.map((record) => {
    const { anchors, findings } = findAnchors(record, document);
    const marked = anchors.map((anchor): MarkedAnchor => {
      const { text } = parsed.paragraphs[anchor.paragraph - 1]!;
      return { ...anchor, mark: wordEnd(text, anchor.range.end, matter.language) };
    });
    return { record, anchors: marked, findings };
  });
  const notes = found
    .filter(({ anchors }) => anchors.length > 0)
    .sort(byMark)
    .map(({ record, anchors }, i): Note => {
      const note = {
        id: record.id,
        document: document.id,
        number: i + 1,
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

/** An anchor, with the place of its mark in the text of its paragraph. */
interface MarkedAnchor extends FoundAnchor {
  readonly mark: number;
}

interface Placed {
  readonly record: NoteRecord;
  readonly anchors: readonly MarkedAnchor[];
}

/** The order of the first marks; of several at one place, that of the words that they are about. */
function byMark(a: Placed, b: Placed): number {
  const [x, y] = [a.anchors[0]!, b.anchors[0]!];
  return (
    x.paragraph - y.paragraph ||
    x.mark - y.mark ||
    x.range.end - y.range.end ||
    x.range.start - y.range.start ||
    (a.record.id < b.record.id ? -1 : 1)
  );
}
