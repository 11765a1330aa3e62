import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Document } from '../edition/graph.ts';
import { digestOfCode } from '../project/code.ts';
import { keptNow } from '../project/kept.ts';
import { compareParagraphs, describeDeparture } from '../text/compare.ts';
import { BuildError } from './build-error.ts';
import { renderedParagraphs } from './rendered.ts';
import { sourceParagraphs } from '../text/source-text.ts';

/** Where the page of a document lies in the site. */
export const pageOf = ({ slug }: Document): string => join('documents', slug, 'index.html');

/**
 * Compares what the pages show with the sources, word for word, in the HTML as
 * it will be served: no component or plugin between the two can slip in a change.
 * What was found of the same bytes of both is kept.
 *
 * @param folder the built site
 * @throws {BuildError} with every departure of every document
 */
export function provePages(documents: readonly Document[], folder: string): void {
  const reports = documents.flatMap((document) => {
    const page = pageOf(document);
    const html = readFileSync(join(folder, page));
    const sum = createHash('sha256').update(html).digest('hex');
    const input = [page, sum, document.source.sha256, document.matter.paragraphs, digestOfCode(['text'])];
    return keptNow({ kind: 'proofs', input, code: 'site' }, () => departuresOf(document, html.toString()));
  });
  if (reports.length > 0) throw new BuildError(reports.join('\n'));
}

/** Where a page departs from the source of its document, in sentences. */
function departuresOf(document: Document, html: string): string[] {
  const page = pageOf(document);
  const rendered = renderedParagraphs(html);
  const expected = sourceParagraphs(document.source.text, document.matter.paragraphs).map(({ text }) => text);
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
