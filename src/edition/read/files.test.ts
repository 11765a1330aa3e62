import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { loadEdition } from '../load.ts';
import { readContent } from './files.ts';

let root: string;
const put = (path: string, bytes: string | Uint8Array): void => {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), bytes);
};

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'apparatus-read-'));
});
afterEach(() => {
  rmSync(root, { recursive: true });
});

it('gives the text files in the order of their paths', () => {
  for (const path of [
    'content/b.yaml',
    'content/a/index.mdx',
    'content/a/source.txt',
    'content/a/photo.png',
    'content/README.md',
    'other.txt',
  ])
    put(path, 'x');
  expect(readContent(root).map(({ path }) => path)).toEqual([
    'content/a/index.mdx',
    'content/a/source.txt',
    'content/b.yaml',
  ]);
});

it('keeps every character, and gives the hash of the bytes', () => {
  const text = '\ufeffe\u0301 𝒳\r\nlast';
  put('content/a.txt', text);
  expect(readContent(root)).toEqual([
    { path: 'content/a.txt', text, sha256: createHash('sha256').update(text).digest('hex'), isPlainUtf8: false },
  ]);
});

it('tells UTF-8 from other bytes', () => {
  put('content/a.txt', 'é');
  put('content/b.txt', new Uint8Array([0xe9]));
  expect(readContent(root).map(({ isPlainUtf8 }) => isPlainUtf8)).toEqual([true, false]);
});

it('gives nothing where there is no content, and the findings say so', () => {
  const files = readContent(root);
  expect(files).toEqual([]);
  expect(loadEdition(files).findings.map(({ message }) => message)).toEqual([
    'The edition has no edition.yaml.',
    'The edition has no sources.yaml.',
  ]);
});

it('does not pass over a file with another ending in silence', () => {
  put('content/entries/term/prose.md', '---\ntitle: Prose\n---\n');
  put('content/source.yml', 'a: b');
  const findings = loadEdition(readContent(root)).findings.filter(({ code }) => code === 'file/misplaced');
  expect(findings.map(({ message, remedy }) => `${message} ${remedy}`)).toEqual([
    'Nothing reads “content/entries/term/prose.md”. Name it “prose.mdx”.',
    'Nothing reads “content/source.yml”. Name it “source.yaml”.',
  ]);
});
