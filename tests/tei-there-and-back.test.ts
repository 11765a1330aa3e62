/**
 * The TEI of every small edition, imported into an empty one: all comes back but
 * for relations and links to entries that the document doesn't name, which would
 * lead nowhere in an empty edition, as links to its other documents would; and
 * but for the units of a text whose paragraphs are blocks of lines: there a
 * paragraph with a list or verse in it comes back as several. Its header says
 * what its paragraphs are.
 */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { Document, Edition } from '../src/edition/graph.ts';
import { loadEdition } from '../src/edition/load.ts';
import { readContent, type ContentFile } from '../src/edition/read/files.ts';
import { excerptOf } from '../src/exports/excerpt.ts';
import { teiOf } from '../src/exports/tei/tei.ts';
import { blocksIn, partsOf, type TextBlock } from '../src/mdx/text-block.ts';
import { runsOf, type Inline, type LinkTarget } from '../src/mdx/inline.ts';
import { collapseWhiteSpace } from '../src/text/white-space.ts';
import { imported } from './imported.ts';

const address = (path: string): string => `https://papers.org/edition/${path}`;

const folders = ['tests/editions', 'examples'].flatMap((folder) =>
  readdirSync(join(import.meta.dirname, '..', folder)).map((name) => `${folder}/${name}`),
);

const hasUnits = (blocks: readonly TextBlock[]): boolean =>
  blocks.some((block) => block.type === 'unit' || hasUnits(blocksIn(block)));

/** Blocks by their types. */
const shapesOf = (blocks: readonly TextBlock[]): unknown[] =>
  blocks.map((block) =>
    block.type === 'list'
      ? block.items.map((item) => shapesOf(item.blocks))
      : [block.type, ...shapesOf(blocksIn(block)), ...partsOf(block).map(({ paragraph }) => paragraph)],
  );

/** What an edition says, without places in files. */
function saidBy(edition: Edition, document: Document) {
  const { entries, sources } = excerptOf(edition, document);
  const here = new Set(entries.map(({ id }) => id));
  const cited = new Set(sources.map(({ id }) => id));
  const isHere = ({ scheme, id }: LinkTarget): boolean =>
    scheme === 'web' || (scheme === 'entry' && here.has(id)) || (scheme === 'source' && cited.has(id));
  const written = (runs: readonly Inline[]): string =>
    runs
      .map((run) => {
        if (run.type === 'text') return run.value;
        const words = written(run.children);
        if (run.type === 'link') return isHere(run.target) ? `[${words}](${run.target.id})` : words;
        return `<${run.type}>${words}`;
      })
      .join('');
  const plain = (value: unknown): unknown =>
    JSON.parse(JSON.stringify(value, (key, one: unknown) => (key === 'place' ? undefined : one)));
  return {
    text: document.paragraphs.map(({ text }) => collapseWhiteSpace(text)),
    roles: document.paragraphs.map(({ role, speaker, styles, pages }) => [
      role,
      speaker,
      pages,
      styles.map(({ type, start, end }) => [type, start, end]),
    ]),
    blocks: shapesOf(document.blocks),
    divisions: document.divisions.map(({ type, title, level, heading }) => [type, title, level, heading]),
    originals: document.originalNotes.map(({ type, by, paragraphs }) => [type, by, paragraphs]),
    mentions: document.mentions.map(({ id, entry, stance, isInferred }) => [id, entry, stance, isInferred]),
    notes: document.notes.map(({ id, anchors, matter, brief, text, claim }) =>
      plain([
        id,
        anchors.map(({ paragraph, range }) => [paragraph, range]),
        matter.type,
        matter.entries.toSorted(),
        [...new Set([...matter.sources, ...(claim?.sides.flatMap((side) => side.sources) ?? [])])].toSorted(),
        written(brief),
        written(text),
        claim && [claim.claim, claim.record, ...claim.sides.map(({ says }) => says)].map(written),
        claim && [claim.oneSided, claim.checked, ...claim.sides.map(({ who }) => who)],
      ]),
    ),
    entries: entries
      .map(({ id, kind, matter, brief, gloss, body }) => {
        const relations = matter.relations.filter(({ to }) => here.has(to));
        const fields = { ...matter, relations, brief: '', gloss: '' };
        return plain([id, kind, fields, written(brief), written(gloss), body.flatMap(runsOf).map(written)]);
      })
      .toSorted(),
    sources: sources.map(({ id, matter }) => [id, matter]),
  };
}

it.each(folders)('%s comes back from its TEI', async (folder) => {
  const files = readContent(join(import.meta.dirname, '..', folder));
  const { edition } = loadEdition(files);
  const empty: ContentFile[] = files.filter(({ path }) => /^content\/(?:edition|kinds|interface)\.yaml$/.test(path));
  for (const document of edition!.documents) {
    const xml = teiOf({ edition: excerptOf(edition!, document), document, address });
    const { errors, loaded, remarks } = await imported('a.xml', xml, {}, empty);
    expect(errors).toEqual([]);
    const back = loaded.edition!.documents.find(({ slug }) => slug === 'text')!;
    if (hasUnits(document.blocks)) {
      const words = ({ paragraphs }: Document): string =>
        collapseWhiteSpace(paragraphs.map(({ text }) => text).join(' '));
      expect(words(back)).toBe(words(document));
      continue;
    }
    expect(saidBy(loaded.edition!, back)).toEqual(saidBy(edition!, document));
    expect(remarks.filter(({ what }) => !/^(?:relations|links) of/.test(what))).toEqual([]);
  }
});

it('brings back records of authorities with their day, and archived copies', async () => {
  const added: Readonly<Record<string, readonly [after: string, lines: string]>> = {
    'content/entries/place/gettysburg.mdx': [
      'title: Gettysburg\n',
      'sameAs:\n  - id: https://www.wikidata.org/entity/Q1\n    checked: 2026-03-02\n',
    ],
    'content/sources.yaml': ['bliss-copy:\n', '  label: Bliss\n  archived: https://archive.example/bliss\n'],
  };
  const files = readContent(join(import.meta.dirname, 'editions/second')).map((file) => {
    const [after, lines] = added[file.path] ?? ['', ''];
    expect(file.text).toContain(after);
    return { ...file, text: file.text.replace(after, after + lines) };
  });
  const { edition } = loadEdition(files);
  const document = edition!.documents.find(({ slug }) => slug === 'address-1863')!;
  const xml = teiOf({ edition: excerptOf(edition!, document), document, address });
  const empty = files.filter(({ path }) => path === 'content/edition.yaml');
  const { errors, loaded } = await imported('a.xml', xml, {}, empty);
  expect(errors).toEqual([]);
  expect(loaded.edition!.entries.find(({ id }) => id === 'gettysburg')!.matter.sameAs).toEqual([
    { id: 'https://www.wikidata.org/entity/Q1', checked: '2026-03-02' },
  ]);
  expect(loaded.edition!.sources.find(({ id }) => id === 'bliss-copy')!.matter).toMatchObject({
    label: 'Bliss',
    archived: 'https://archive.example/bliss',
  });
});
