import { wordEnd } from '../../text/word-end.ts';
import { findAnchor } from '../anchors.ts';
import type { Note, ResolvedAnchor } from '../graph.ts';
import type { NoteRecord } from '../records.ts';
import type { Sound, SoundDocument } from './sound.ts';
import type { ToSource } from './source-ranges.ts';

/** The notes of a document whose words were found, numbered in the order in which their first marks stand in the text. */
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
      const note = { id, document: document.id, number: i + 1, anchors, brief, text };
      if (matter.type !== 'claim') return { ...note, type: matter.type, matter, claim: undefined };
      const { oneSided, checked } = matter;
      return { ...note, type: matter.type, matter, claim: { ...claim!, oneSided, checked } };
    });
}

/** In the order in which they end; a mark stands after each. What isn't found is left out. */
function resolveAnchors(
  { matter: { language }, parsed }: SoundDocument,
  { matter }: Sound<NoteRecord>,
  toSource: ToSource,
): readonly ResolvedAnchor[] {
  const texts = parsed.paragraphs.map(({ text }) => text);
  return matter.anchors
    .flatMap((anchor): ResolvedAnchor[] => {
      const { paragraph } = anchor;
      const { range } = findAnchor(anchor, texts);
      if (!range) return [];
      const mark = wordEnd(texts[paragraph - 1]!, range.end, language);
      return [{ paragraph, range, mark, sourceRange: toSource(paragraph, range) }];
    })
    .sort((a, b) => a.paragraph - b.paragraph || a.range.end - b.range.end || a.range.start - b.range.start);
}

interface Placed {
  readonly record: NoteRecord;
  readonly anchors: readonly ResolvedAnchor[];
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
