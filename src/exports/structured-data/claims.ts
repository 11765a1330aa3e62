import type { Dataset, WithContext } from 'schema-dts';
import type { Edition } from '../../edition/graph.ts';
import { licenceAddress } from '../../model/licence.ts';
import { words } from '../../wording/words.ts';

/** The ledger of claims as schema.org's `Dataset`, with the files that it can be had as. */
export function claimsData(
  { matter }: Edition,
  description: string,
  address: (path: string) => string,
): WithContext<Dataset> {
  return {
    '@context': 'https://schema.org',
    '@type': 'Dataset',
    '@id': address('claims/'),
    url: address('claims/'),
    name: `${words.claims.title} · ${matter.title}`,
    description,
    inLanguage: matter.language,
    version: matter.version,
    dateModified: matter.date,
    license: licenceAddress(matter.licences.notes) ?? matter.licences.notes,
    isPartOf: { '@id': address('') },
    distribution: [
      { '@type': 'DataDownload', encodingFormat: 'text/csv', contentUrl: address('claims.csv') },
      { '@type': 'DataDownload', encodingFormat: 'application/ld+json', contentUrl: address('claims.jsonld') },
    ],
  };
}
