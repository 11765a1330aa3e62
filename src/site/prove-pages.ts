import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Edition } from '../edition/graph.ts';
import { compareParagraphs, describeDeparture } from '../text/compare.ts';
import { BuildError } from './build-error.ts';
import { renderedParagraphs } from './rendered.ts';
import { sourceParagraphs } from '../text/source-text.ts';

/**
 * Compares what the pages show with the sources, word for word, in the HTML as
 * it will be served: no component or plugin between the two can slip in a change.
 *
 * @param folder the built site
 * @throws {BuildError} with every departure of every document
 */
export function provePages({ documents }: Edition, folder: string): void {
  const reports = documents.flatMap(({ slug, matter, source }) => {
    const page = join('documents', slug, 'index.html');
    const rendered = renderedParagraphs(readFileSync(join(folder, page), 'utf8'));
    const expected = sourceParagraphs(source.text, matter.paragraphs).map(({ text }) => text);
    const misnumbered = rendered.findIndex(({ number }, i) => number !== i + 1);
    return [
      ...(misnumbered < 0
        ? []
        : [`${page}  text/departs  The paragraphs are not numbered in order at ${misnumbered + 1}.`]),
      ...compareParagraphs(
        expected,
        rendered.map(({ text }) => text),
      ).map(
        (departure) =>
          `${page}  text/departs  Paragraph ${departure.paragraph} departs from source.txt:\n${describeDeparture(departure)}`,
      ),
    ];
  });
  if (reports.length > 0) throw new BuildError(reports.join('\n'));
}
