import { startOf } from '../../model/finding.ts';
import { documentEmpty, textDeparts } from '../../model/findings/texts.ts';
import type { ParsedDocument } from '../../mdx/parsed-document.ts';
import { compareParagraphs, describeDeparture, type Departure } from '../../text/compare.ts';
import { sourceParagraphs, type ParagraphUnit } from '../../text/source-text.ts';
import type { Check } from './check.ts';

/**
 * The marked-up text of a document reads as its source. The build asks the same
 * of the rendered page; here an editor learns it with the line of the MDX.
 */
export const checkFidelity: Check = ({ documents }) =>
  documents.flatMap(({ file, fields, parsed, source }) => {
    if (!source) return [];
    if (parsed.isWhole && parsed.paragraphs.length === 0 && !/\S/.test(source.text))
      return [documentEmpty.document(startOf(file))];
    const theirs = sourceParagraphs(source.text, fields.paragraphs).map(({ text }) => text);
    const { paragraphs } = parsed;
    return (
      departures(theirs, parsed)
        // Bytes that are no UTF-8 are a finding of their own.
        .filter((departure) => !departure.source?.includes('\ufffd'))
        .map((departure) =>
          textDeparts[shapeOf(departure, fields.paragraphs)](
            paragraphs[departure.index]?.place ?? paragraphs.at(-1)?.place ?? startOf(file),
            departure.paragraph,
            describeDeparture(departure),
          ),
        )
    );
  });

/** Whether what departs may be another notion of what a paragraph is. */
function shapeOf({ source, edition }: Departure, unit: ParagraphUnit = 'lines') {
  const [one, other] = unit === 'lines' ? [source, edition] : [edition, source];
  if (one === undefined || !other?.startsWith(`${one} `)) return 'paragraph';
  return unit === 'lines' ? 'joinedLines' : 'dividedBlock';
}

/**
 * Where words were left out, the paragraphs before the first such place are
 * compared from the beginning and those after the last from the end; of those,
 * only that one reads otherwise is known, not that one is missing or too many.
 */
function departures(theirs: readonly string[], { isWhole, paragraphs }: ParsedDocument): readonly Departure[] {
  const ours = paragraphs.map(({ text }) => text);
  if (isWhole) return compareParagraphs(theirs, ours);
  const first = paragraphs.findIndex((paragraph) => !paragraph.isWhole);
  if (first < 0) return [];
  const last = paragraphs.findLastIndex((paragraph) => !paragraph.isWhole) + 1;
  const after = Math.max(first, theirs.length - (ours.length - last));
  const before = compareParagraphs(theirs.slice(0, first), ours.slice(0, first));
  const behind = compareParagraphs(theirs.slice(after), ours.slice(last)).map((departure) => ({
    ...departure,
    paragraph: departure.paragraph + after,
    index: departure.index + last,
  }));
  return [...before, ...behind].filter(({ source, edition }) => source !== undefined && edition !== undefined);
}
