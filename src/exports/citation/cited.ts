import { paragraphId } from '../../contract/ids.ts';
import type { Cited } from '../../citation/cited.ts';
import type { Document, Edition } from '../../edition/graph.ts';

type Address = (path: string) => string;

/** What every citation says of the edition. */
export const citedEdition = ({ matter }: Edition) => ({
  edition: matter.title,
  editors: matter.editors,
  version: matter.version,
  date: matter.date,
});

/** A document as it is cited. */
export const citedDocument = (edition: Edition, { slug, matter }: Document, address: Address): Cited => ({
  ...citedEdition(edition),
  id: slug,
  title: matter.title,
  language: matter.language,
  address: address(`documents/${slug}/`),
});

/** One of its paragraphs. */
export const citedPassage = (edition: Edition, document: Document, number: number, address: Address): Cited => ({
  ...citedDocument(edition, document, address),
  address: address(`documents/${document.slug}/#${paragraphId(number)}`),
  part: { type: 'paragraph', number },
});
