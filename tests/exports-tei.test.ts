/** The TEI of every edition of the tests: by our own profile always, by all of TEI where its schema can be had. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseXmlDocument, type Element } from 'slimdom';
import { beforeAll, describe, expect, it, test } from 'vitest';
import type { Document, Edition } from '../src/edition/graph.ts';
import { excerptOf } from '../src/exports/excerpt.ts';
import { teiOf } from '../src/exports/tei/tei.ts';
import { smallEdition } from './small-edition.ts';
import { faultsOf, readSchema } from './validators/relax-ng.ts';
import { findTeiAll } from './validators/tei-all.ts';

const address = (path: string): string => `https://papers.org/edition/${path}`;
const xmlOf = (edition: Edition, document: Document): string =>
  teiOf({ edition: excerptOf(edition, document), document, address });

const all = readdirSync(join(import.meta.dirname, 'editions')).flatMap((name) => {
  const edition = smallEdition(name);
  return edition.documents.map((document) => [`${name}/${document.slug}`, edition, document] as const);
});

/** The values of attributes that point to something. */
const pointersIn = (element: Element): string[] =>
  element.attributes
    .filter(({ localName }) => /^(?:ref|ana|who|resp|corresp|source|target|targetEnd|active|passive|mutual|datingMethod)$/.test(localName))
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
        expect(words).toBe(document.paragraphs[paragraph - 1]!.text.slice(range.start, range.end));
      });
    }
  });
});

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
});
