import type { Range } from '../../text/selector.ts';
import { sentenceAround } from '../../text/sentence.ts';
import type { Mention, Paragraph } from '../graph.ts';
import type { SoundDocument } from './sound.ts';
import type { ToSource } from './source-ranges.ts';

/** The mentions of a document, in the order of its text; references to what isn't known are left out. */
export function resolveMentions(
  { id, matter, parsed }: SoundDocument,
  paragraphs: readonly Paragraph[],
  known: ReadonlySet<string>,
  toSource: ToSource,
): Mention[] {
  const seen = new Set<string>();
  /** Whether an entry is named for the first time within a part of the document. */
  const isFirst = (entry: string, part: string): boolean => {
    const key = `${part} ${entry}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  };
  return paragraphs.flatMap((paragraph, i): Mention[] => {
    const references = parsed.paragraphs[i]!.references.filter(({ to }) => known.has(to));
    const ids = mentionIds(references, paragraph.number);
    return references.map((reference, n): Mention => {
      const { to, isNested, stance, isInferred } = reference;
      const range = trimRange(paragraph.text, reference);
      return {
        id: ids[n]!,
        document: id,
        entry: to,
        paragraph: paragraph.number,
        range,
        sourceRange: toSource(paragraph.number, range),
        sentence: sentenceOf(paragraph, range, matter.language),
        isNested,
        stance,
        isInferred,
        isFirstInDivision: isFirst(to, `division ${paragraph.division ?? 'front'}`),
        isFirstInDocument: isFirst(to, 'document'),
      };
    });
  });
}

/** The ids of the references of a paragraph, in their order: `<entry>-p<paragraph>-<occurrence>`. */
export function mentionIds(references: readonly { readonly to: string }[], paragraph: number): string[] {
  const occurrences = new Map<string, number>();
  return references.map(({ to }) => {
    const occurrence = (occurrences.get(to) ?? 0) + 1;
    occurrences.set(to, occurrence);
    return `${to}-p${paragraph}-${occurrence}`;
  });
}

/** The sentence around a range; the label that says who speaks is none of it. */
function sentenceOf({ text, label }: Paragraph, { start, end }: Range, language: string): Range {
  const spoken = label?.end ?? 0;
  const offset = start < spoken ? 0 : spoken;
  const sentence = sentenceAround(text.slice(offset), { start: start - offset, end: end - offset }, language);
  return { start: sentence.start + offset, end: sentence.end + offset };
}

function trimRange(text: string, { start, end }: Range): Range {
  const words = text.slice(start, end);
  return {
    start: start + (words.length - words.trimStart().length),
    end: end - (words.length - words.trimEnd().length),
  };
}
