import type { ScholarlyArticle } from 'schema-dts';
import type { Document, Edition } from '../../edition/graph.ts';
import { licenceAddress } from '../../model/licence.ts';

/** A document as schema.org's `ScholarlyArticle`: the annotated text, what it is based on and mentions. */
export function documentData(edition: Edition, document: Document, address: (path: string) => string) {
  const { slug, matter, mentions } = document;
  const { provenance } = matter;
  const named = [...new Set(mentions.map(({ entry }) => entry))];
  const article = {
    '@type': 'ScholarlyArticle',
    '@id': address(`documents/${slug}/`),
    headline: matter.title,
    inLanguage: matter.language,
    datePublished: edition.matter.date,
    version: edition.matter.version,
    license: licenceAddress(edition.matter.licences.notes) ?? edition.matter.licences.notes,
    maintainer: edition.matter.editors.map((name) => ({ '@type': 'Organization', name })),
    isPartOf: { '@type': 'WebSite', name: edition.matter.title, url: address('') },
    isBasedOn: {
      '@type': 'CreativeWork',
      name: matter.title,
      dateCreated: matter.date,
      publisher: { '@type': 'Organization', name: provenance.publisher },
      ...(provenance.number === undefined ? {} : { identifier: provenance.number }),
      ...(provenance.address === undefined ? {} : { url: provenance.address }),
    },
    citation: [matter.title, provenance.publisher, provenance.number, provenance.address]
      .filter((part) => part !== undefined)
      .join(', '),
    // Their types stand on their own pages; here only the links, which weigh little.
    mentions: named.map((id) => ({ '@id': address(`entries/${id}/`) })),
  } as const satisfies ScholarlyArticle;
  return { '@context': 'https://schema.org', ...article } as const;
}
