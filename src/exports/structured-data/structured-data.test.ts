import { join } from 'node:path';
import { expect, it, test } from 'vitest';
import { loadEdition } from '../../edition/load.ts';
import { readContent } from '../../edition/read/files.ts';
import { smallEdition } from '../../../tests/small-edition.ts';
import { documentData } from './document.ts';
import { editionData } from './edition.ts';
import { entryData } from './entry.ts';

const edition = loadEdition(readContent(join(import.meta.dirname, '../../../tests/editions/second'))).edition!;
const address = (path: string): string => `https://second.example/edition/${path}`;

const entry = (id: string) => entryData(edition, edition.entryById.get(id)!, address);

it('says what a document is', () => {
  const document = edition.documents.find(({ slug }) => slug === 'prose-lesson')!;
  const data = documentData(edition, document, address);
  expect(data).toMatchObject({
    headline: 'The prose lesson',
    inLanguage: 'fr',
    datePublished: '2021-03-04',
    version: '2.1.0',
    isBasedOn: { dateCreated: '1670-10-14' },
  });
});

it('gives the licence by its address where it is a known one', () => {
  expect(editionData(edition, address).license).toBe('https://creativecommons.org/licenses/by/4.0/');
});

it('says what the edition is, where, and of which documents', () => {
  expect(editionData(edition, address)).toMatchObject({
    '@type': 'WebSite',
    '@id': address(''),
    url: address(''),
    hasPart: edition.documents.map(({ slug }) => ({ '@id': address(`documents/${slug}/`) })),
  });
});

it('says by what an edition and its editors are known, and who paid for it', () => {
  expect(editionData(smallEdition('own-kinds'), address)).toMatchObject({
    identifier: 'https://doi.org/10.5555/12345678',
    editor: [{ '@type': 'Person', name: 'The editors', '@id': 'https://orcid.org/0000-0002-1825-0097' }],
    funder: [
      { '@type': 'Organization', name: 'The harbour fund', url: 'https://fund.elm.example/' },
      { '@type': 'Organization', name: 'The friends of Elm' },
    ],
    funding: [{ '@type': 'Grant', identifier: 'HF 7', funder: { name: 'The harbour fund' } }],
  });
  expect(Object.keys(editionData(edition, address))).not.toEqual(
    expect.arrayContaining(['identifier', 'editor', 'funder', 'funding']),
  );
});

it('gives a date as precisely as it was written, and an approximate one not at all', () => {
  expect(entry('moliere')).not.toHaveProperty('birthDate');
  expect(entry('moliere')).toMatchObject({ deathDate: '1673-02-17' });
});

it('gives the properties of each kind', () => {
  expect(entry('gettysburg')).toMatchObject({ '@type': 'Place', geo: { latitude: 39.83, longitude: -77.23 } });
  expect(entry('abraham-lincoln')).toMatchObject({
    '@type': 'Person',
    birthDate: '1809-02-12',
    deathDate: '1865-04-15',
    jobTitle: 'President of the United States',
  });
  expect(entry('battle-of-gettysburg')).toMatchObject({
    '@type': 'Event',
    startDate: '1863-07-01',
    endDate: '1863-07-03',
    location: { name: 'Gettysburg' },
  });
  expect(entry('continental-congress')).toMatchObject({ '@type': 'Organization', foundingDate: '1774-09-05' });
  expect(entry('declaration-of-independence')).toMatchObject({ legislationDate: '1776-08-02' });
  expect(entry('lee-resolution')).toMatchObject({ legislationDate: '1776-07-02' });
});

test('nothing undefined and no markup is written', () => {
  for (const { id } of edition.entries) {
    const data = entry(id);
    expect(JSON.parse(JSON.stringify(data))).toEqual(data);
    expect((data as { description: string }).description).not.toMatch(/\]\(|\*/);
  }
});
