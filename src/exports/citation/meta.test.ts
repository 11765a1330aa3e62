import { join } from 'node:path';
import { expect, it } from 'vitest';
import { loadEdition } from '../../edition/load.ts';
import { readContent } from '../../edition/read/files.ts';
import { citationMeta } from './meta.ts';

const { edition } = loadEdition(readContent(join(import.meta.dirname, '../../../tests/editions/second')));

it('names the translator, and of what a text is a translation', () => {
  const versions = loadEdition(readContent(join(import.meta.dirname, '../../../tests/editions/versions'))).edition!;
  const metaOf = (slug: string) =>
    new Map(
      citationMeta(
        versions,
        versions.documents.find((one) => one.slug === slug)!,
        undefined,
      ),
    );
  expect(metaOf('avis').get('z:translators')).toBe('A clerk');
  expect(metaOf('avis').get('DCTERMS.isVersionOf')).toBe('A Notice of the Ferry');
  // Neither what has translations nor a witness is one.
  for (const slug of ['notice', 'gazette-print']) expect([...metaOf(slug).keys()]).not.toContain('DCTERMS.isVersionOf');
});

it('names title, date and language of each document, and addresses only where there are any', () => {
  for (const document of edition!.documents) {
    const meta = citationMeta(edition!, document, undefined);
    expect(meta).toContainEqual(['DC.title', document.matter.title]);
    expect(meta).toContainEqual(['DC.language', document.matter.language]);
    expect(meta.some(([name]) => name === 'citation_pdf_url')).toBe(false);
    const published = citationMeta(edition!, document, (path) => `https://edition.example/${path}`);
    expect(new Map(published).get('citation_pdf_url')).toBe(
      `https://edition.example/documents/${document.slug}/${document.slug}.pdf`,
    );
  }
});
