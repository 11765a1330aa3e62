import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { loadEdition } from '../load.ts';
import { largestFile, readContent } from './files.ts';

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

const faults = () => readContent(root).map(({ path, fault }) => [path, fault]);

it('gives the files in the order of their paths, but those that may lie anywhere', () => {
  for (const path of [
    'content/b.yaml',
    'content/a/index.mdx',
    'content/a/source.txt',
    'content/a/photo.png',
    'content/a/.gitkeep',
    'content/README.md',
    'other.txt',
  ])
    put(path, 'x');
  expect(readContent(root).map(({ path, text }) => [path, text])).toEqual([
    ['content/a/index.mdx', 'x'],
    ['content/a/photo.png', ''],
    ['content/a/source.txt', 'x'],
    ['content/b.yaml', 'x'],
  ]);
});

it('keeps every character, and gives the hash of the bytes', () => {
  const text = '\ufeffe\u0301 𝒳\r\nlast';
  put('content/a.txt', text);
  expect(readContent(root)).toEqual([
    { path: 'content/a.txt', text, sha256: createHash('sha256').update(text).digest('hex'), fault: undefined },
  ]);
});

it('tells UTF-8 from other bytes', () => {
  put('content/a.txt', 'é');
  put('content/b.txt', new Uint8Array([0xe9]));
  put('content/c.txt', new Uint8Array([0xff, 0xfe, 0x61, 0]));
  put('content/d.txt', new Uint8Array([0x61, 0, 0x62, 0, 0xa, 0]));
  expect(faults()).toEqual([
    ['content/a.txt', undefined],
    ['content/b.txt', 'not-utf-8'],
    ['content/c.txt', 'utf-16'],
    ['content/d.txt', 'utf-16'],
  ]);
});

it('waits for nothing, follows no circle, and fails at nothing that stands in the place of a file', () => {
  put('content/real.txt', 'x');
  mkdirSync(join(root, 'content/folder.mdx'));
  execFileSync('mkfifo', [join(root, 'content/pipe.txt')]);
  for (const [name, target] of [
    ['link.txt', 'real.txt'],
    ['broken.txt', 'nowhere'],
    ['circle.txt', 'circle.txt'],
    ['up', '..'],
  ] as const)
    symlinkSync(target, join(root, 'content', name));
  put('content/a\\b.txt', 'x');
  put('content/large.txt', 'x'.repeat(largestFile + 1));
  expect(faults()).toEqual([
    ['content/a\\b.txt', undefined],
    ['content/broken.txt', 'broken-link'],
    ['content/circle.txt', 'broken-link'],
    ['content/folder.mdx', 'folder'],
    ['content/large.txt', 'too-large'],
    ['content/link.txt', undefined],
    ['content/pipe.txt', 'not-a-file'],
    ['content/real.txt', undefined],
    ['content/up', 'linked-folder'],
  ]);
});

it('says so where “content” is a file', () => {
  put('content', 'x');
  expect(faults()).toEqual([['content', 'not-a-folder']]);
  expect(loadEdition(readContent(root)).findings.map(({ code }) => code)).toContain('file/unreadable');
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
  put('content/entries/term/prose.docx', 'x');
  put('content/source.yml', 'a: b');
  const findings = loadEdition(readContent(root)).findings.filter(({ code }) => code === 'file/misplaced');
  expect(findings.map(({ message, remedy }) => `${message} ${remedy}`)).toEqual([
    'Nothing reads “content/entries/term/prose.docx”. Move it to where its kind belongs, or remove it.',
    'Nothing reads “content/entries/term/prose.md”. Name it “prose.mdx”.',
    'Nothing reads “content/source.yml”. Name it “source.yaml”.',
  ]);
});
