import type { Document, Edition } from '../edition/graph.ts';
import { dateWords } from './facts.ts';
import { words } from './words.ts';

/** How a document of an edition is cited: a phrase, what is filled in, and its page. */
export const citedDocument = ({ matter }: Edition, { slug, matter: { title } }: Document) => ({
  phrase: words.cite.document,
  values: { title, edition: matter.title, version: matter.version, date: dateWords(matter.date, matter.language) },
  page: `documents/${slug}/`,
});
