import { createHash } from 'node:crypto';
import { textOf } from '../html.ts';
import { fault, type Rule } from '../rule.ts';

/** The SHA-256 of each source is published with the text. */
export const proof: Rule = {
  name: 'proof',
  subjects: ({ slugs }) => slugs.map((slug) => `documents/${slug}/source.txt`),
  *check(site, file) {
    const sum = createHash('sha256').update(site.text(file)).digest('hex');
    const isSaid = site.htmlFiles.some((page) =>
      site.page(page).some((one) => one.tagName === 'body' && textOf(one).includes(sum)),
    );
    if (!isSaid) yield fault(`No page says its SHA-256, ${sum}.`);
  },
};
