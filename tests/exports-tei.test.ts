/** The TEI of every edition of the tests: by our own profile always, by all of TEI where its schema can be had. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { Element, Text, parseXmlDocument, type Node } from 'slimdom';
import { beforeAll, describe, expect, it, test } from 'vitest';
import type { Document, Edition } from '../src/edition/graph.ts';
import { loadEdition } from '../src/edition/load.ts';
import { readContent } from '../src/edition/read/files.ts';
import { excerptOf } from '../src/exports/excerpt.ts';
import { teiOf } from '../src/exports/tei/tei.ts';
import { collapseWhiteSpace } from '../src/text/white-space.ts';
import { smallEdition } from './small-edition.ts';
import { structuredEdition } from './structured-edition.ts';
import { faultsOf, readSchema } from './validators/relax-ng.ts';
import { findingsOf, readRules } from './validators/schematron.ts';
import { findTeiAll } from './validators/tei-all.ts';

const address = (path: string): string => `https://papers.org/edition/${path}`;
const xmlOf = (edition: Edition, document: Document): string =>
  teiOf({ edition: excerptOf(edition, document), document, address });

const examples = join(import.meta.dirname, '..', 'examples');
const all = [
  ...readdirSync(join(import.meta.dirname, 'editions')).map((name) => [name, smallEdition(name)] as const),
  ...readdirSync(examples).map((name) => [name, loadEdition(readContent(join(examples, name))).edition!] as const),
].flatMap(([name, edition]) =>
  edition.documents.map((document) => [`${name}/${document.slug}`, edition, document] as const),
);

/** The values of attributes that point to something. */
const pointersIn = (element: Element): string[] =>
  element.attributes
    .filter(({ localName }) =>
      /^(?:ref|ana|who|resp|corresp|source|target|targetEnd|wit|from|to|active|passive|mutual|datingMethod)$/.test(
        localName,
      ),
    )
    .flatMap(({ value }) => value.split(' '));

describe.each(all)('the TEI of %s', (_, edition, document) => {
  const xml = xmlOf(edition, document);
  const elements = [...parseXmlDocument(xml).getElementsByTagName('*')];

  it('has no pointer to what isn’t there', () => {
    const ids = new Set(elements.flatMap((one) => one.getAttribute('xml:id') ?? []));
    const local = elements.flatMap(pointersIn).filter((pointer) => pointer.startsWith('#'));
    expect(local.filter((pointer) => !ids.has(pointer.slice(1)))).toEqual([]);
  });

  it('has the notes at their words', () => {
    for (const note of document.notes) {
      note.anchors.forEach(({ paragraph, range }, i) => {
        const id = `note.${note.id}.${i + 1}`;
        const between = xml.slice(xml.indexOf(`<anchor xml:id="${id}"/>`), xml.indexOf(`<anchor xml:id="${id}.end"/>`));
        const words = parseXmlDocument(`<x>${between.replace(/<[^>]*>/g, '')}</x>`).documentElement!.textContent;
        const noted = document.paragraphs[paragraph - 1]!.text.slice(range.start, range.end);
        expect(collapseWhiteSpace(words ?? '')).toBe(collapseWhiteSpace(noted));
      });
    }
  });
});

const versions = all.filter(([, , { variants }]) => variants.length > 0);

it.each(versions)(
  'has the variants of %s at their words, and with its readings the words of each witness',
  (_, edition, document) => {
    const xml = parseXmlDocument(xmlOf(edition, document));
    const apps = [...xml.getElementsByTagName('app')];
    expect(apps.map((app) => app.getElementsByTagName('lem')[0]!.textContent)).toEqual(
      document.variants.map(({ paragraph, range }) =>
        document.paragraphs[paragraph - 1]!.text.slice(range.start, range.end),
      ),
    );
    for (const witness of xml.getElementsByTagName('witness')) {
      const readings = new Map(
        apps.flatMap((app) => {
          const own = [...app.getElementsByTagName('rdg')].find((rdg) =>
            rdg
              .getAttribute('wit')!
              .split(' ')
              .includes(`#${witness.getAttribute('xml:id')}`),
          );
          return own ? [[app.getAttribute('from')!.slice(1), own.textContent ?? ''] as const] : [];
        }),
      );
      const theirs = edition.documents.find(({ versionOf }) => versionOf?.siglum === witness.getAttribute('n'))!;
      expect(readWith(readings, xml.getElementsByTagName('text')[0]!)).toBe(
        theirs.paragraphs
          .map((one) => one.text)
          .join('')
          .replace(/\s/g, ''),
      );
    }
  },
);

/** The words of a text without white space, with readings in the place of those between the points that they begin at and their ends. */
function readWith(readings: ReadonlyMap<string, string>, text: Element): string {
  let words = '';
  let until: string | undefined;
  const visit = (node: Node): void => {
    if (node instanceof Text && until === undefined) words += node.data;
    const element = node instanceof Element ? node : undefined;
    const id = element?.localName === 'anchor' ? (element.getAttribute('xml:id') ?? '') : '';
    if (id === until) until = undefined;
    if (readings.has(id)) {
      words += readings.get(id)!;
      until = `${id}.end`;
    }
    // Titles of the editors are no words of the text.
    if (!(element?.localName === 'head' && element.getAttribute('type') === 'editorial'))
      node.childNodes.forEach(visit);
  };
  visit(text);
  return words.replace(/\s/g, '');
}

describe('by a schema', () => {
  let profile: Awaited<ReturnType<typeof readSchema>>;
  beforeAll(async () => {
    profile = await readSchema(join(import.meta.dirname, 'validators/tei-profile.rng'));
  });

  it.each(all)('of ours, %s is valid', (_, edition, document) => {
    expect(faultsOf(profile, xmlOf(edition, document))).toEqual([]);
  });

  it('of ours, slips are found', () => {
    const [, edition, document] = all[0]!;
    const xml = xmlOf(edition, document);
    const slips = [
      xml.replace('<body>', '<body><stray/>'),
      xml.replace(/when="[^"]*"/, 'when="2016-02-30"'),
      xml.replace(/xml:id="p2"/, 'xml:id="p1"'),
      xml.replace(/ n="1"/, ' n="one"'),
    ];
    for (const slip of slips) {
      expect(slip).not.toBe(xml);
      expect(faultsOf(profile, slip)).not.toEqual([]);
    }
  });
});

/** Generated documents by a schema; those of the other unit of text have the same elements. */
const expectGenerated = (schema: Awaited<ReturnType<typeof readSchema>>, numRuns: number): void =>
  fc.assert(
    fc.property(structuredEdition('lines'), structuredEdition('blocks'), (...two) => {
      for (const { edition } of two) {
        const [document] = edition!.documents;
        expect(faultsOf(schema, xmlOf(edition!, document!))).toEqual([]);
      }
    }),
    { numRuns },
  );

test('by our schema, documents of every structure are valid', async () => {
  expectGenerated(await readSchema(join(import.meta.dirname, 'validators/tei-profile.rng')), 60);
});

test('all of TEI finds every file valid', async ({ skip }) => {
  const found = await findTeiAll();
  if ('why' in found) {
    console.warn(`Skipped the schema of all of TEI: ${found.why}.`);
    skip(found.why);
    return;
  }
  const schema = await readSchema(found.file);
  for (const [name, edition, document] of all)
    expect([name, ...faultsOf(schema, xmlOf(edition, document))]).toEqual([name]);
  expectGenerated(schema, 30);
});

test('the Schematron rules of TEI find nothing', async ({ skip }) => {
  const found = await findTeiAll();
  if ('why' in found) {
    skip(found.why);
    return;
  }
  const rules = readRules(found.file);
  expect(rules.rules.length).toBeGreaterThan(90);
  for (const [name, edition, document] of all)
    expect([name, ...findingsOf(rules, xmlOf(edition, document))]).toEqual([name]);
  const [, edition, document] = all[0]!;
  const slip = xmlOf(edition, document).replace(/<date when="[^"]*"/, '$& notBefore="2016-01-01"');
  expect(findingsOf(rules, slip)).not.toEqual([]);
});
