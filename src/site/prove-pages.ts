import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Document, Edition } from '../edition/graph.ts';
import { digestOfCode } from '../project/code.ts';
import { keptNow } from '../project/kept.ts';
import { parallelPage } from '../wording/versions.ts';
import { compareParagraphs, describeDeparture } from '../text/compare.ts';
import { BuildError } from './build-error.ts';
import { renderedParagraphs } from './rendered.ts';
import { sourceParagraphs } from '../text/source-text.ts';

/**
 * Compares what the pages show with the sources, word for word, in the HTML as
 * it will be served: no component or plugin between the two can slip in a change.
 * What was found of the same bytes of both is kept.
 *
 * @param folder the built site
 * @throws {BuildError} with every departure of every document
 */
export function provePages(
  { documents }: Edition,
  folder: string,
  isMade: (page: string) => boolean = () => true,
): void {
  const reports = documents.flatMap((document) =>
    pagesOf(document)
      .filter(({ page }) => isMade(page))
      .flatMap((shown) => {
        const html = readFileSync(join(folder, shown.page));
        const sum = createHash('sha256').update(html).digest('hex');
        const input = [shown, sum, document.source.sha256, document.matter.paragraphs, digestOfCode(['text'])];
        return keptNow({ kind: 'proofs', input, code: 'site' }, () => departuresOf(document, shown, html.toString()));
      }),
  );
  if (reports.length > 0) throw new BuildError(reports.join('\n'));
}

/** A page that shows a text. */
interface Shown {
  readonly page: string;
  /** The slug by which the page tells its paragraphs from those of another. */
  readonly text?: string;
}

/** Its own page, and those on which it stands beside another text. */
const pagesOf = ({ slug, versions, versionOf }: Document): Shown[] => [
  { page: join('documents', slug, 'index.html') },
  ...[...versions, ...(versionOf ? [versionOf] : [])].map((version) => ({
    page: join(parallelPage(version), 'index.html'),
    text: slug,
  })),
];

/** Where a page departs from the source of a document, in sentences. */
function departuresOf({ matter, source }: Document, { page, text }: Shown, html: string): string[] {
  const rendered = renderedParagraphs(html, text);
  const expected = sourceParagraphs(source.text, matter.paragraphs).map((paragraph) => paragraph.text);
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
