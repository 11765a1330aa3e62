import { findAnchor } from '../anchors.ts';
import type { Note, ResolvedAnchor } from '../graph.ts';
import type { NoteRecord } from '../records.ts';
import type { Sound, SoundDocument } from './sound.ts';
import type { ToSource } from './source-ranges.ts';

/** The notes of a document whose words were found, in the order in which their marks stand in the text. */
export function resolveNotes(
  document: SoundDocument,
  records: readonly Sound<NoteRecord>[],
  toSource: ToSource,
): readonly Note[] {
  return records
    .map((record) => ({ record, anchors: resolveAnchors(document, record, toSource) }))
    .filter(({ anchors }) => anchors.length > 0)
    .sort(byMark)
    .map(({ record: { id, matter, brief, text, claim }, anchors }, i): Note => {
      const note = { id, document: document.id, letter: letterOf(i), anchors, brief, text };
      if (matter.type !== 'claim') return { ...note, type: matter.type, matter, claim: undefined };
      const { oneSided, checked } = matter;
      return { ...note, type: matter.type, matter, claim: { ...claim!, oneSided, checked } };
    });
}

/** In the order in which they end, where the mark stands; what isn't found is left out. */
function resolveAnchors(
  { parsed }: SoundDocument,
  { matter }: Sound<NoteRecord>,
  toSource: ToSource,
): readonly ResolvedAnchor[] {
  const texts = parsed.paragraphs.map(({ text }) => text);
  return matter.anchors
    .flatMap((anchor): ResolvedAnchor[] => {
      const { paragraph } = anchor;
      const { range } = findAnchor(anchor, texts);
      return range ? [{ paragraph, range, sourceRange: toSource(paragraph, range) }] : [];
    })
    .sort((a, b) => a.paragraph - b.paragraph || a.range.end - b.range.end || a.range.start - b.range.start);
}

interface Placed {
  readonly record: NoteRecord;
  readonly anchors: readonly ResolvedAnchor[];
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
