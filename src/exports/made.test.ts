import { describe, expect, it, test } from 'vitest';
import { smallEdition } from '../../tests/small-edition.ts';
import { wordsIn } from '../locales/shipped.ts';
import { optionalDownloads } from '../model/downloads.ts';
import { documentDownloads, editionDownloads } from './downloads.ts';
import { excerptOf } from './excerpt.ts';
import { downloadsOf, downloadsOfEdition, sumOf } from './made.ts';

const edition = smallEdition('second');
const [document] = edition.documents;

const filesOf = (of: typeof edition): string[] =>
  [...of.documents.flatMap((one) => downloadsOf(of, one)), ...downloadsOfEdition(of)].flatMap(({ files }) =>
    files.map(({ path }) => path),
  );

describe('the table of downloads', () => {
  it('has each id once, with words in the interface', () => {
    const ids = [...documentDownloads, ...editionDownloads].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const { downloads } = wordsIn('en');
    for (const id of [...ids, ...optionalDownloads]) expect(downloads[id].use).not.toBe('');
  });

  it('has each path once', () => {
    const paths = filesOf(edition);
    expect(new Set(paths).size).toBe(paths.length);
  });

  it('gives the source byte for byte', async () => {
    const [source] = downloadsOf(edition, document!);
    expect(source!.download.id).toBe('source');
    expect((await sumOf(source!.files[0]!)).sha256).toBe(document!.source.sha256);
  });
});

test('an edition leaves downloads out', () => {
  const all = filesOf(edition);
  const less = filesOf(
    smallEdition('second', {
      'edition.yaml': [['version:', `withoutDownloads: [${optionalDownloads.join(', ')}]\nversion:`]],
    }),
  );
  expect(all).toEqual(expect.arrayContaining(less));
  expect(less).toContain(`documents/${document!.slug}/annotations.jsonld`);
});

test('the excerpt for a document has what its text and notes speak of, and no more', () => {
  for (const one of edition.documents) {
    const { entries, entryById, sourceById, documents } = excerptOf(edition, one);
    expect(documents).toEqual([one]);
    for (const { entry } of one.mentions) expect(entryById.has(entry)).toBe(true);
    for (const { matter } of one.notes) for (const id of matter.sources) expect(sourceById.has(id)).toBe(true);
    for (const { id, mentions } of entries) {
      expect(mentions).toEqual(one.mentions.filter(({ entry }) => entry === id));
    }
  }
});
