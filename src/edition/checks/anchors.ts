import { sourceParagraphs } from '../../text/source-text.ts';
import { findAnchor } from '../anchors.ts';
import type { DocumentRecord } from '../records.ts';
import type { Check } from './check.ts';

/** The words of every anchor stand in the text, once or in the occurrence that is meant. */
export const checkAnchors: Check = ({ notes, documents }) => {
  const texts = new Map(documents.map((document) => [document.id, textsOf(document)]));
  return notes.flatMap(({ document, fields, yaml }) => {
    const paragraphs = texts.get(document);
    if (!paragraphs) return [];
    return (fields.anchors ?? []).flatMap((anchor, i) => {
      const at = (field: string): readonly PropertyKey[] => ['anchors', i, field];
      const { paragraph, exact, occurrence } = anchor ?? {};
      const isUnread = occurrence === undefined && yaml.has(at('occurrence'));
      if (paragraph === undefined || exact === undefined || isUnread) return [];
      const { fault } = findAnchor({ paragraph, exact, occurrence }, paragraphs);
      return fault ? [fault(yaml.locate(at('exact')))] : [];
    });
  });
};

/** The paragraphs that anchors are about: those of the source, so that a slip in the MDX is none in a note. */
function textsOf({ fields, source, parsed }: DocumentRecord): readonly string[] | undefined {
  if (source) return sourceParagraphs(source.text, fields.paragraphs).map(({ text }) => text);
  return parsed.isWhole ? parsed.paragraphs.map(({ text }) => text) : undefined;
}
