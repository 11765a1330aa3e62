import { compareParagraphs, describeDeparture } from '../../text/compare.ts';
import { sourceParagraphs } from '../../text/source-text.ts';
import type { Check } from './check.ts';

/**
 * The marked-up text of a document reads as its source. The build asks the same
 * of the rendered page; here an editor learns it with the line of the MDX.
 */
export const checkFidelity: Check = ({ documents }) =>
  documents.flatMap(({ file, parsed, source }) => {
    if (!parsed.isWhole || !source.isPlainUtf8) return [];
    const ours = parsed.paragraphs;
    const theirs = sourceParagraphs(source.text);
    return compareParagraphs(
      theirs.map(({ text }) => text),
      ours.map(({ text }) => text),
    ).map((departure) => ({
      code: 'text/departs' as const,
      severity: 'error' as const,
      place: ours[departure.index]?.place ?? ours.at(-1)?.place ?? { file, line: 1, column: 1 },
      message: `Paragraph ${departure.paragraph} departs from source.txt:\n${describeDeparture(departure)}`,
      remedy: 'Make the MDX read as the source; the source is never changed to fit.',
    }));
  });
