import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sourceParagraphs } from '../../text/source-text.ts';
import { collapseWhiteSpace } from '../../text/white-space.ts';
import { attribute, elementsIn, isWithin, sourceWordsOf } from '../html.ts';
import { fault, type Fault, type Rule } from '../rule.ts';
import { paragraphsOf, type BuiltSite } from '../site.ts';

const sourceFile = (slug: string): string => `documents/${slug}/source.txt`;

/** The text of a document is that of its source, paragraph by paragraph, on its page and beside another text. */
export const fidelity: Rule = {
  name: 'fidelity',
  subjects: ({ slugs, has }) =>
    slugs.flatMap((slug) => [`documents/${slug}/index.html`, parallelPage(slug)].filter(has)),
  *check(site, file) {
    const slug = file.split('/')[1]!;
    if (file === parallelPage(slug)) {
      yield* departuresSideBySide(site, file);
      return;
    }
    yield* departures(site, slug);
    yield* publication(site, slug);
  },
};

/** Where a version stands beside its document. */
const parallelPage = (slug: string): string => `documents/${slug}/parallel/index.html`;

/** On a page with two texts, each is that of its source. */
function* departuresSideBySide(site: BuiltSite, file: string): Generator<Fault> {
  const rows = site.page(file).filter((one) => attribute(one, 'data-text') !== undefined);
  const texts = Map.groupBy(rows, (one) => attribute(one, 'data-text')!);
  if (texts.size !== 2) yield fault(`It shows ${texts.size} texts; two stand side by side.`);
  for (const [slug, parts] of texts) {
    const isByBlocks = parts.some((one) => attribute(one, 'data-unit') === 'blocks');
    const source = sourceParagraphs(site.text(sourceFile(slug)), isByBlocks ? 'blocks' : 'lines');
    const shown = parts.flatMap(elementsIn).filter((one) => attribute(one, 'data-paragraph') !== undefined);
    if (shown.length !== source.length)
      yield fault(`It shows ${shown.length} paragraphs of “${slug}”; ${sourceFile(slug)} has ${source.length}.`);
    for (const [i, paragraph] of shown.entries()) {
      const words = sourceWordsOf(paragraph);
      const due = collapseWhiteSpace(source[i]?.text ?? '');
      if (attribute(paragraph, 'data-paragraph') !== String(i + 1) || words !== due)
        yield fault(`Paragraph ${i + 1} of “${slug}” reads “${words}”; its source “${due}”.`);
    }
  }
}

function* departures(site: BuiltSite, slug: string): Generator<Fault> {
  const shown = paragraphsOf(site, slug);
  const isByBlocks = shown.some((one) => isWithin(one, (up) => attribute(up, 'data-unit') === 'blocks'));
  const lines = sourceParagraphs(site.text(sourceFile(slug)), isByBlocks ? 'blocks' : 'lines').map(({ text }) =>
    collapseWhiteSpace(text),
  );
  if (shown.length !== lines.length)
    yield fault(`It shows ${shown.length} paragraphs; ${sourceFile(slug)} has ${lines.length}.`);
  for (const [i, paragraph] of shown.entries()) {
    const number = String(i + 1);
    if (attribute(paragraph, 'data-paragraph') !== number || attribute(paragraph, 'id') !== `p${number}`)
      yield fault(`Paragraph ${number} has not the number and the id of its place.`);
    if (!isWithin(paragraph, (one) => attribute(one, 'data-document') === slug))
      yield fault(`Paragraph ${number} stands outside the article of “${slug}”.`);
    const words = sourceWordsOf(paragraph);
    if (words !== lines[i]) yield fault(`Paragraph ${number} reads “${words}”; its source “${lines[i] ?? ''}”.`);
  }
}

/** The source is published byte for byte; only where the content lies beside the site can that be told. */
function* publication({ content, folder }: BuiltSite, slug: string): Generator<Fault> {
  if (content === undefined) return;
  const received = readFileSync(join(content, sourceFile(slug)));
  if (!received.equals(readFileSync(join(folder, sourceFile(slug)))))
    yield fault('Its source.txt is not the one in content/, byte for byte.', 'Build the edition again.');
}
