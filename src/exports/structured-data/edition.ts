import type { WebSite, WithContext } from 'schema-dts';
import type { Edition } from '../../edition/graph.ts';
import { licenceAddress } from '../../model/licence.ts';

/** The edition as schema.org's `WebSite`, with its documents. */
export function editionData({ matter, documents }: Edition, address: (path: string) => string): WithContext<WebSite> {
  const grants = matter.funders.flatMap(({ name, grant }) => (grant === undefined ? [] : [{ name, grant }]));
  return {
    '@context': 'https://schema.org',
    '@type': 'WebSite',
    '@id': address(''),
    url: address(''),
    name: matter.title,
    ...(matter.subtitle === undefined ? {} : { alternateName: matter.subtitle }),
    description: matter.description,
    inLanguage: matter.language,
    version: matter.version,
    dateModified: matter.date,
    ...(matter.doi === undefined ? {} : { identifier: `https://doi.org/${matter.doi}` }),
    ...(matter.orcid.length === 0
      ? {}
      : {
          editor: matter.orcid.map(({ editor, id }) => ({
            '@type': 'Person' as const,
            name: editor,
            '@id': `https://orcid.org/${id}`,
          })),
        }),
    ...(matter.funders.length === 0
      ? {}
      : {
          funder: matter.funders.map(({ name, address: url }) => ({
            '@type': 'Organization' as const,
            name,
            ...(url === undefined ? {} : { url }),
          })),
        }),
    ...(grants.length === 0
      ? {}
      : {
          funding: grants.map(({ name, grant }) => ({
            '@type': 'Grant' as const,
            identifier: grant,
            funder: { '@type': 'Organization' as const, name },
          })),
        }),
    license: licenceAddress(matter.licences.notes) ?? matter.licences.notes,
    hasPart: documents.map(({ slug }) => ({ '@id': address(`documents/${slug}/`) })),
  };
}
