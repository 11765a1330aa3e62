/**
 * One law for every export of a document: its text is the source's, and its
 * mentions, notes, entries and sources are the graph's. Tried on the editions of
 * the tests and on generated documents with hostile words.
 */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import fc from 'fast-check';
import type { Nodes } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote';
import { gfmFootnote } from 'micromark-extension-gfm-footnote';
import { parseXmlDocument, type Element } from 'slimdom';
import { describe, expect, test } from 'vitest';
import type { Document, Edition, Mention, Note, Paragraph } from '../src/edition/graph.ts';
import { annotationCollection } from '../src/exports/annotations/collection.ts';
import { citedDocument } from '../src/exports/citation/cited.ts';
import { excerptOf } from '../src/exports/excerpt.ts';
import { markdownOf } from '../src/exports/markdown/markdown.ts';
import { plainTextOf, sign } from '../src/exports/plain-text/plain-text.ts';
import { teiOf } from '../src/exports/tei/tei.ts';
import { bibtexOf, cslOf, risOf } from '../src/citation/formats.ts';
import { collapseWhiteSpace } from '../src/text/white-space.ts';
import { smallEdition } from './small-edition.ts';

const address = (path: string): string => `https://papers.org/edition/${path}`;

/** What an export says, as it is read back from its bytes. */
interface Said {
  readonly paragraphs: readonly string[];
  /** By their ids where the format has such. */
  readonly mentions: readonly string[];
  readonly notes: readonly string[];
  readonly sources: readonly string[];
}

interface Context {
  readonly edition: Edition;
  readonly document: Document;
  readonly address: typeof address;
}

const readers: Readonly<Record<string, (context: Context) => Partial<Said>>> = {
  tei: (context) => {
    const xml = parseXmlDocument(teiOf(context));
    const all = (name: string): Element[] => [...xml.getElementsByTagName(name)];
    const ids = (elements: Element[]): string[] => elements.flatMap((one) => one.getAttribute('xml:id') ?? []);
    const units = [...all('body')[0]!.getElementsByTagName('*')].filter((one) =>
      /^p\d+$/.test(one.getAttribute('xml:id') ?? ''),
    );
    return {
      paragraphs: units.map((one) => one.textContent ?? ''),
      mentions: ids(units.flatMap((one) => [...one.getElementsByTagName('*')].filter((it) => it.hasAttribute('ref')))),
      notes: ids(all('note').filter((one) => one.hasAttribute('targetEnd'))).map((id) => id.replace('note.', '')),
      sources: ids(all('bibl')).flatMap((id) => (id.startsWith('source.') ? [id.slice(7)] : [])),
    };
  },
  markdown: (context) => {
    const root = fromMarkdown(markdownOf(context), {
      extensions: [gfmFootnote()],
      mdastExtensions: [gfmFootnoteFromMarkdown()],
    });
    const end = root.children.findIndex(({ type }) => type === 'thematicBreak');
    const text = root.children.slice(0, end).filter((one) => one.type !== 'heading' || one.depth === 1);
    const definitions = root.children.flatMap((one) => (one.type === 'footnoteDefinition' ? [one.identifier] : []));
    return {
      paragraphs: text.map(wordsOf),
      notes: definitions.map((number) => context.document.notes.find((note) => note.number === Number(number))!.id),
    };
  },
  text: (context) => {
    const [text = '', notes = ''] = plainTextOf(context).split('\n\n\n* * *\n');
    let rest = text;
    // The signs are taken out where the graph has them: words of a text may look the same.
    const paragraphs = context.document.paragraphs.map((paragraph) => {
      const marks = marksIn(context.document, paragraph);
      const length = paragraph.text.length + marks.reduce((sum, { note }) => sum + sign(note.number).length, 0);
      let words = rest.slice(0, length);
      rest = rest.slice(length + 2);
      for (const { note, mark } of marks.toReversed()) {
        expect(words.slice(mark)).toMatch(sign(note.number));
        words = words.slice(0, mark) + words.slice(mark).replace(sign(note.number), '');
      }
      return words;
    });
    const first = context.document.notes.filter(({ number }) => notes.includes(`\n\n${sign(number)} `));
    return { paragraphs, notes: first.map(({ id }) => id) };
  },
  annotations: ({ edition, document }) => {
    const { first } = annotationCollection(edition, document, address);
    const names = first.items.map(({ id }) => id.split('#')[1]!);
    return {
      mentions: names.filter((name) => !name.startsWith('note-')),
      notes: names.flatMap((name) => (name.startsWith('note-') ? [name.slice(5)] : [])),
    };
  },
};

const wordsOf = (node: Nodes): string => {
  if (node.type === 'footnoteReference') return '';
  if ('children' in node) return node.children.map(wordsOf).join('');
  return 'value' in node ? node.value : node.type === 'break' ? '\n' : '';
};

const marksIn = ({ notes }: Document, { number }: Paragraph) =>
  notes
    .flatMap((note) => note.anchors.flatMap(({ paragraph, mark }) => (paragraph === number ? [{ note, mark }] : [])))
    .sort((a, b) => a.mark - b.mark || a.note.number - b.note.number);

function expectLaw(edition: Edition, document: Document): void {
  const context = { edition: excerptOf(edition, document), document, address };
  const expected: Said = {
    paragraphs: document.paragraphs.map(({ text }) => collapseWhiteSpace(text)),
    mentions: document.mentions.map(({ id }) => id).sort(),
    notes: document.notes.map(({ id }) => id).sort(),
    sources: context.edition.sources.map(({ id }) => id).sort(),
  };
  for (const [name, read] of Object.entries(readers)) {
    const said = read(context);
    for (const [key, value] of Object.entries(said) as [keyof Said, string[]][]) {
      const given =
        key === 'paragraphs' ? value.map(collapseWhiteSpace) : value.map((id) => id.replace(/^_/, '')).sort();
      expect({ [`${name} ${key}`]: given }).toEqual({ [`${name} ${key}`]: expected[key] });
    }
  }
}

describe('every export says what the graph says', () => {
  test.each(readdirSync(join(import.meta.dirname, 'editions')))('of the edition “%s”', (name) => {
    const edition = smallEdition(name);
    for (const document of edition.documents) expectLaw(edition, document);
  });

  test('of documents with hostile words', () => {
    const edition = smallEdition('second');
    fc.assert(
      fc.property(documentOf(edition), (document) => expectLaw(edition, document)),
      { numRuns: 150 },
    );
  });
});

test('citations come back from their formats as they were', () => {
  const [document] = smallEdition('second').documents;
  const edition = smallEdition('second');
  fc.assert(
    fc.property(titleText, titleText, (title, name) => {
      const cited = citedDocument(
        { ...edition, matter: { ...edition.matter, title: name } },
        { ...document!, matter: { ...document!.matter, title } },
        address,
      );
      const [read] = plugins.input.chain(bibtexOf(cited), { generateGraph: false });
      expect(read).toMatchObject({ type: 'webpage', title, version: cited.version, URL: cited.address });
      const lines = new Map(
        risOf(cited)
          .split('\r\n')
          .map((line) => [line.slice(0, 2), line.slice(6)]),
      );
      expect([lines.get('TI'), lines.get('T2'), lines.get('UR')]).toEqual([title, name, cited.address]);
      expect(cslOf(cited)).toMatchObject({ title, 'container-title': name });
    }),
    { numRuns: 50 },
  );
});

const hostile = [
  '&',
  '<b>',
  '>',
  '"',
  "'",
  '\\',
  '#',
  '$x$',
  '@',
  '{',
  '}',
  '*',
  '_a_',
  '`',
  '[1]',
  '![x](y)',
  '|',
  '~',
  '-',
  '1.',
  '=',
  '😀',
  'e\u0301',
  'أهلا',
  'שלום',
  'w'.repeat(300),
  'plain',
  'words',
  'https://x.org/a_b',
  '&amp;',
  '&eacute;',
  '&#233;',
  ']]>',
  '<!--',
  '^',
  '%',
];
const hostileText = fc
  .array(fc.constantFrom(...hostile), { minLength: 1, maxLength: 12 })
  .map((parts) => parts.join(' '));

/** Without what the reader of BibTeX takes for markup, dashes or spaces of its own. */
const titleText = fc
  .array(fc.constantFrom('&', '#', '@', '{', '}', '_a_', '%', '\u{1F600}', 'أهلا', 'words'), {
    minLength: 1,
    maxLength: 8,
  })
  .map((parts) => parts.join(' '));

/** A document of such words with mentions that may nest, and notes at any words. */
const documentOf = (edition: Edition): fc.Arbitrary<Document> =>
  fc
    .record({
      texts: fc.array(hostileText, { minLength: 1, maxLength: 5 }),
      cuts: fc.array(fc.tuple(fc.nat(), fc.nat(), fc.nat()), { maxLength: 8 }),
      notes: fc.array(fc.tuple(fc.nat(), fc.nat(), fc.nat()), { maxLength: 5 }),
      roles: fc.array(fc.constantFrom('question', 'answer', 'plain', 'title', 'dateline'), {
        minLength: 5,
        maxLength: 5,
      }),
    })
    .map(({ texts, cuts, notes, roles }) => makeDocument(edition, texts, cuts, notes, roles as Paragraph['role'][]));

type Numbers = readonly [number, number, number];

function makeDocument(
  edition: Edition,
  texts: readonly string[],
  cuts: readonly Numbers[],
  noteCuts: readonly Numbers[],
  roles: readonly Paragraph['role'][],
): Document {
  const [model] = edition.documents;
  const source = texts.join('\n');
  const starts = texts.map((_, i) => texts.slice(0, i).join('\n').length + (i > 0 ? 1 : 0));
  const paragraphs = texts.map((text, i): Paragraph => ({
    number: i + 1,
    text,
    role: roles[i]!,
    division: undefined,
    turn: i,
    speaker: roles[i] === 'answer' ? 'A <B> & “C”' : undefined,
    label: roles[i] === 'question' ? { start: 0, end: text.split(' ')[0]!.length } : undefined,
    note: undefined,
    styles: [],
    pages: [],
  }));
  /** A range of whole words in a paragraph. */
  const rangeOf = ([where, from, length]: Numbers) => {
    const paragraph = paragraphs[where % paragraphs.length]!;
    const words = [...paragraph.text.matchAll(/\S+/g)];
    const first = from % words.length;
    const last = Math.min(words.length - 1, first + (length % 3));
    const range = { start: words[first]!.index, end: words[last]!.index + words[last]![0].length };
    const start = starts[paragraph.number - 1]!;
    return { paragraph, range, sourceRange: { start: start + range.start, end: start + range.end } };
  };
  const mentions: Mention[] = [];
  for (const [i, cut] of cuts.entries()) {
    const { paragraph, range, sourceRange } = rangeOf(cut);
    const others = mentions.filter((one) => one.paragraph === paragraph.number);
    const meets = others.filter(({ range: other }) => other.start < range.end && range.start < other.end);
    const [around] = meets;
    const isNested =
      meets.length === 1 &&
      !around!.isNested &&
      around!.range.start <= range.start &&
      range.end <= around!.range.end &&
      around!.range.end - around!.range.start > range.end - range.start;
    if (meets.length > 0 && !isNested) continue;
    const entry = edition.entries[i % edition.entries.length]!.id;
    mentions.push({
      ...model!.mentions[0]!,
      id: `${entry}-p${paragraph.number}-${i + 1}`,
      document: 'hostile',
      entry,
      paragraph: paragraph.number,
      range,
      sourceRange,
      sentence: { start: 0, end: paragraph.text.length },
      isNested,
      stance: i % 2 === 0 ? 'disputes' : undefined,
    });
  }
  mentions.sort((a, b) => a.paragraph - b.paragraph || a.range.start - b.range.start || b.range.end - a.range.end);
  const [pattern] = edition.documents.flatMap((one) => one.notes);
  const notes = noteCuts.map((cut, i): Note => {
    const { paragraph, range, sourceRange } = rangeOf(cut);
    const text = [{ type: 'text' as const, value: texts[i % texts.length]! }];
    return {
      ...pattern!,
      id: `n${i}`,
      document: 'hostile',
      number: i + 1,
      anchors: [{ paragraph: paragraph.number, range, mark: range.end, sourceRange }],
      brief: text,
      text,
    };
  });
  return {
    ...model!,
    slug: 'hostile',
    source: { text: source, sha256: '0' },
    divisions: [],
    paragraphs,
    mentions,
    notes,
  };
}
