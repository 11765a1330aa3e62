import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Document, Edition } from '../edition/graph.ts';
import { parallelPage } from '../wording/versions.ts';
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
  const reports = documents.flatMap((document) => [
    ...reportsOf(document, join('documents', document.slug, 'index.html'), folder),
    ...parallelPagesOf(document).flatMap((page) => reportsOf(document, page, folder, document.slug)),
  ]);
  if (reports.length > 0) throw new BuildError(reports.join('\n'));
}

/** The pages on which a document stands beside another text. */
const parallelPagesOf = ({ versions, versionOf }: Document): string[] =>
  [...versions, ...(versionOf ? [versionOf] : [])].map((version) => join(parallelPage(version), 'index.html'));

/** @param text the slug by which the page tells its paragraphs from those of another */
function reportsOf({ matter, source }: Document, page: string, folder: string, text?: string): string[] {
  const rendered = renderedParagraphs(readFileSync(join(folder, page), 'utf8'), text);
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
}
