/** The TEI of every small edition, imported into an empty one: what comes back, and what doesn't and why. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { Document, Edition } from '../src/edition/graph.ts';
import { loadEdition } from '../src/edition/load.ts';
import { readContent, type ContentFile } from '../src/edition/read/files.ts';
import { excerptOf } from '../src/exports/excerpt.ts';
import { teiOf } from '../src/exports/tei/tei.ts';
import { runsOf, type Inline, type LinkTarget } from '../src/mdx/inline.ts';
import { collapseWhiteSpace } from '../src/text/white-space.ts';
import { imported } from './imported.ts';

const address = (path: string): string => `https://papers.org/edition/${path}`;

const folders = ['tests/editions', 'examples'].flatMap((folder) =>
  readdirSync(join(import.meta.dirname, '..', folder)).map((name) => `${folder}/${name}`),
);

/** What TEI doesn't have of an edition, by what it is about. */
const differences: Readonly<Record<string, string>> = {
  sameAs: 'the day on which a record was compared isn’t in the TEI, and no record stands without it',
  label: 'the short name of a source isn’t in the TEI',
  archived: 'the address of an archived copy isn’t in the TEI',
  beyond:
    'relations and links to entries that the document doesn’t name lead nowhere in an empty edition, and links to documents neither',
};

const withoutDifferences = (matter: object): object =>
  Object.fromEntries(Object.entries(matter).filter(([key]) => !Object.hasOwn(differences, key)));

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
    divisions: document.divisions.map(({ type, title }) => [type, title]),
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
        // The first of several dates may stand in either field.
        const when = [matter.date, ...(matter.dates ?? [])].filter((date) => date !== undefined);
        const fields = { ...withoutDifferences(matter), relations, when, date: '', dates: '', brief: '', gloss: '' };
        return plain([id, kind, fields, written(brief), written(gloss), body.flatMap(runsOf).map(written)]);
      })
      .toSorted(),
    sources: sources.map(({ id, matter }) => [id, withoutDifferences(matter)]),
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
    expect(saidBy(loaded.edition!, back)).toEqual(saidBy(edition!, document));
    expect(remarks.filter(({ what }) => !/^(?:relations|links) of/.test(what))).toEqual([]);
  }
});
