import { attribute } from '../html.ts';
import { fault, type Rule } from '../rule.ts';

/** An id stands once on a page. */
export const ids: Rule = {
  name: 'ids',
  subjects: ({ htmlFiles }) => htmlFiles,
  *check(site, file) {
    const seen = new Set<string>();
    for (const id of site.page(file).flatMap((one) => attribute(one, 'id') ?? [])) {
      if (seen.has(id)) yield fault(`The id “${id}” stands twice.`);
      seen.add(id);
    }
  },
};
