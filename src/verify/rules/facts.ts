import { collapseWhiteSpace } from '../../text/white-space.ts';
import { expectedFacts, factsFile } from '../expected-facts.ts';
import { attribute, textOf, type Element } from '../html.ts';
import { fault, type Rule } from '../rule.ts';
import { documentPage, entryPage, type BuiltSite } from '../site.ts';

/** What the editors know to stand in several places says the same in all of them. */
export const facts: Rule = {
  name: 'facts',
  subjects: ({ content, slugs }) =>
    slugs.filter((slug) => content && expectedFacts(content, slug).length > 0).map(documentPage),
  *check(site, file) {
    const slug = file.split('/')[1]!;
    const texts = textsOf(site, slug);
    const remedy = `Mend the text, or content/${factsFile(slug)}.`;
    for (const { fact, words, in: places, never } of expectedFacts(site.content!, slug)) {
      for (const place of places)
        if (!texts.get(place)?.includes(words))
          yield fault(`${place} doesn’t have “${words}”, by which it says: ${fact}`, remedy);
      for (const [place, text] of texts)
        for (const wrong of never)
          if (text.includes(wrong)) yield fault(`${place} has “${wrong}”; but: ${fact}`, remedy);
    }
  },
};

/** An item of a bibliography: its title and dates are its own, and no statement of the edition. */
const isReference = ({ tagName, childNodes }: Element): boolean =>
  tagName === 'li' && childNodes.some(({ nodeName }) => nodeName === 'cite');

/** The words of every entry's page, and of each note of a document, by their names in the list of facts. */
function textsOf(site: BuiltSite, slug: string): ReadonlyMap<string, string> {
  const words = (element: Element | undefined): string =>
    element ? collapseWhiteSpace(textOf(element, isReference)) : '';
  const notes = site.page(documentPage(slug)).filter((one) => attribute(one, 'id')?.startsWith('note-'));
  return new Map([
    ...site.entryIds.map((id) => {
      const main = site.page(entryPage(id)).find(({ tagName }) => tagName === 'main');
      return [`entry:${id}`, words(main)] as const;
    }),
    ...notes.map((note) => [attribute(note, 'id')!.replace('note-', 'note:'), words(note)] as const),
  ]);
}
