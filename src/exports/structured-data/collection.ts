import type { CollectionPage, WithContext } from 'schema-dts';
import type { Collection, Edition } from '../../edition/graph.ts';

/** A collection as schema.org's `CollectionPage`, with its documents in their order. */
export function collectionData(
  { matter }: Edition,
  { id, matter: { title, description }, documents }: Collection,
  address: (path: string) => string,
): WithContext<CollectionPage> {
  return {
    '@context': 'https://schema.org',
    '@type': 'CollectionPage',
    '@id': address(`collections/${id}/`),
    url: address(`collections/${id}/`),
    name: title,
    description,
    inLanguage: matter.language,
    isPartOf: { '@id': address('') },
    hasPart: documents.map(({ slug }) => ({ '@id': address(`documents/${slug}/`) })),
  };
}
