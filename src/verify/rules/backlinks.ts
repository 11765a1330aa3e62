import { attribute, elementsIn, type Element } from '../html.ts';
import { fault, wholeSite, type Fault, type Rule } from '../rule.ts';
import { entryPage, mentionsOf, type BuiltSite } from '../site.ts';

/** Ids of the entries that the links among some elements lead to. */
const refsIn = (elements: readonly Element[]): Set<string> =>
  new Set(elements.flatMap((one) => attribute(one, 'data-ref') ?? []));

/** What leads to an entry is led back to by it: mentions, relations, the index, the bibliography. */
export const backlinks: Rule = {
  name: 'backlinks',
  subjects: wholeSite,
  *check(site) {
    yield* fromMentions(site);
    const index = refsIn(site.page('entries/index.html'));
    const sources = site.page('sources/index.html');
    for (const { id, relations, sources: cited } of site.entries) {
      if (!index.has(id)) yield fault(`The index of entries has no “${id}”.`);
      for (const { to } of relations)
        for (const [one, other] of [
          [id, to],
          [to, id],
        ] as const)
          if (!refsIn(site.page(entryPage(one))).has(other))
            yield fault(`${entryPage(one)} doesn’t show its relation to “${other}”.`);
      for (const source of cited) {
        const item = sources.find((one) => attribute(one, 'id') === source);
        if (!item || !refsIn(elementsIn(item)).has(id))
          yield fault(`The bibliography doesn’t say that “${id}” cites “${source}”.`);
      }
    }
  },
};

/** An entry's page leads to the paragraph of each mention. */
function* fromMentions(site: BuiltSite): Generator<Fault> {
  for (const slug of site.slugs) {
    for (const [entry, mentions] of Map.groupBy(mentionsOf(site, slug), (one) => one.entry)) {
      const hrefs = site.page(entryPage(entry)).map((one) => attribute(one, 'href'));
      for (const { paragraph } of mentions) {
        const wanted = `${site.base}documents/${slug}/#p${paragraph}`;
        if (!hrefs.includes(wanted)) yield fault(`${entryPage(entry)} doesn’t lead to ${wanted}, which names it.`);
      }
    }
  }
}
