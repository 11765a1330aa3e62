import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it, test } from 'vitest';
import { hostileEdition } from '../../../tests/hostile-edition.ts';
import { smallEdition } from '../../../tests/small-edition.ts';
import type { Edition } from '../../edition/graph.ts';
import { noteText } from '../../edition/note-text.ts';
import { zip } from '../zip.ts';
import { archive } from './archive.ts';

const subject = { name: 'texts', title: 'Texts', description: 'Two texts.', address: 'https://second.example/' };
const edition = smallEdition('second');
const made = (of: Edition): Uint8Array =>
  zip(
    archive(
      of,
      subject,
      of.documents.map(({ slug, source }) => ({
        path: `documents/${slug}/source.txt`,
        mediaType: 'text/plain; charset=utf-8',
        title: slug,
        data: source.text,
      })),
    ),
  );

const filesOf = (bytes: Uint8Array): Map<string, Uint8Array> =>
  new Map(Object.entries(unzipSync(bytes)).map(([path, data]) => [path.replace('texts/', ''), data]));

const sha256 = (data: Uint8Array | undefined): string => createHash('sha256').update(data!).digest('hex');

/** Rows of a CSV file (RFC 4180), by its own grammar: a cell is quoted, or has neither quotes nor commas. */
function rowsOf(text: string): Record<string, string>[] {
  const rows: string[][] = [[]];
  for (const [, quoted, bare, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|$)/g)) {
    if (end === '' && quoted === undefined && bare === '') break;
    rows.at(-1)!.push(quoted?.replaceAll('""', '"') ?? bare!);
    if (end === '\r\n') rows.push([]);
  }
  const [head, ...body] = rows.filter((row) => row.length > 0);
  return body.map((row) => Object.fromEntries(row.map((value, i) => [head![i]!, value])));
}

describe('an archive', () => {
  const files = filesOf(made(edition));
  const text = (path: string): string => strFromU8(files.get(path)!);

  it('names every file with its checksum, and no other', () => {
    for (const [list, holds] of [
      ['manifest-sha256.txt', (path: string) => path.startsWith('data/')],
      ['tagmanifest-sha256.txt', (path: string) => !path.startsWith('data/') && path !== 'tagmanifest-sha256.txt'],
    ] as const) {
      const named = text(list)
        .trimEnd()
        .split('\n')
        .map((line) => line.split('  '));
      expect(named.map(([, path]) => path).sort()).toEqual([...files.keys()].filter(holds).sort());
      for (const [sum, path] of named) expect(sha256(files.get(path!))).toBe(sum);
    }
  });

  it('counts its payload', () => {
    const payload = [...files].filter(([path]) => path.startsWith('data/'));
    const octets = payload.reduce((sum, [, { byteLength }]) => sum + byteLength, 0);
    expect(text('bag-info.txt')).toContain(`Payload-Oxum: ${octets}.${payload.length}\n`);
    expect(text('bag-info.txt')).toContain('Bagging-Date: 2021-03-04\n');
    expect(text('bagit.txt')).toBe('BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n');
  });

  it('keeps the texts byte for byte', () => {
    for (const { slug, source } of edition.documents)
      expect(sha256(files.get(`data/documents/${slug}/source.txt`))).toBe(source.sha256);
  });

  it('describes each file in both descriptions', () => {
    const { resources } = JSON.parse(text('data/datapackage.json')) as {
      resources: { name: string; path: string; hash: string; schema?: unknown }[];
    };
    const crate = JSON.parse(text('data/ro-crate-metadata.json')) as {
      '@graph': { '@id': string; '@type': string; sha256?: string }[];
    };
    const described = [...files.keys()]
      .filter((path) => path.startsWith('data/') && !path.endsWith('datapackage.json') && !path.includes('ro-crate'))
      .map((path) => path.slice('data/'.length));
    expect(resources.map(({ path }) => path).sort()).toEqual(described.sort());
    expect(new Set(resources.map(({ name }) => name)).size).toBe(resources.length);
    for (const { path, hash } of resources) {
      expect(hash).toBe(`sha256:${sha256(files.get(`data/${path}`))}`);
      expect(crate['@graph'].find((one) => one['@id'] === path)).toMatchObject({
        '@type': 'File',
        sha256: hash.slice(7),
      });
    }
  });

  it('has tables whose keys are unique, and lead to rows that are there', () => {
    interface Described {
      name: string;
      path: string;
      schema?: {
        fields: { name: string }[];
        primaryKey: string[];
        foreignKeys?: { fields: string[]; reference: { resource: string; fields: string[] } }[];
      };
    }
    const { resources } = JSON.parse(text('data/datapackage.json')) as { resources: Described[] };
    const tables = resources.filter(({ schema }) => schema);
    const rows = new Map(tables.map(({ name, path }) => [name, rowsOf(text(`data/${path}`))]));
    const key = (row: Record<string, string>, fields: readonly string[]): string =>
      JSON.stringify(fields.map((field) => row[field]));
    for (const { name, schema } of tables) {
      const keys = rows.get(name)!.map((row) => key(row, schema!.primaryKey));
      expect(new Set(keys).size, name).toBe(keys.length);
      expect(Object.keys(rows.get(name)![0]!)).toEqual(schema!.fields.map((field) => field.name));
      for (const { fields, reference } of schema!.foreignKeys ?? []) {
        const there = new Set(rows.get(reference.resource)!.map((row) => key(row, reference.fields)));
        for (const row of rows.get(name)!) expect(there.has(key(row, fields)), name).toBe(true);
      }
    }
  });

  it('is the same again', () => expect(made(edition)).toEqual(made(edition)));
});

test('hostile words come through as they are', () => {
  fc.assert(
    fc.property(hostileEdition, (hostile) => {
      const files = filesOf(made(hostile));
      const table = (name: string) => rowsOf(strFromU8(files.get(`data/tables/${name}.csv`)!));
      const [document] = hostile.documents;
      expect(table('paragraphs').map(({ text }) => text)).toEqual(document!.paragraphs.map(({ text }) => text));
      if (document!.notes.length > 0)
        expect(table('notes').map(({ text }) => text)).toEqual(document!.notes.map(noteText));
      const characters = [...document!.source.text];
      for (const { start, end, words } of document!.mentions.length > 0 ? table('mentions') : [])
        expect(characters.slice(Number(start), Number(end)).join('')).toBe(words);
      expect(table('entries').map(({ title }) => title)).toEqual(hostile.entries.map(({ matter }) => matter.title));
    }),
    { numRuns: 50 },
  );
});
