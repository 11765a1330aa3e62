import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sourceParagraphs } from '../../text/source-text.ts';
import { collapseWhiteSpace } from '../../text/white-space.ts';
import { attribute, isWithin, sourceWordsOf } from '../html.ts';
import { fault, type Fault, type Rule } from '../rule.ts';
import { paragraphsOf, type BuiltSite } from '../site.ts';

const sourceFile = (slug: string): string => `documents/${slug}/source.txt`;

/** The text of a document's page is that of its source, paragraph by paragraph. */
export const fidelity: Rule = {
  name: 'fidelity',
  subjects: ({ slugs }) => slugs.map((slug) => `documents/${slug}/index.html`),
  *check(site, file) {
    const slug = file.split('/')[1]!;
    yield* departures(site, slug);
    yield* publication(site, slug);
  },
};

function* departures(site: BuiltSite, slug: string): Generator<Fault> {
  const lines = sourceParagraphs(site.text(sourceFile(slug))).map(({ text }) => collapseWhiteSpace(text));
  const shown = paragraphsOf(site, slug);
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
