/**
 * One law for every export of a document: its text is the source's, and its
 * mentions, notes, entries, sources and the original's own notes are the graph's.
 * Tried on the editions of the tests, on the examples, and on generated documents
 * of every structure with hostile words. That of PDFs is beside them.
 */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import type { Nodes } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmFootnote } from 'micromark-extension-gfm-footnote';
import { gfmTable } from 'micromark-extension-gfm-table';
import { parseFragment, type DefaultTreeAdapterMap } from 'parse5';
import { parseXmlDocument, type Element, type Node } from 'slimdom';
import { describe, expect, test } from 'vitest';
import { bibtexOf, cslOf, risOf } from '../src/citation/formats.ts';
import type { Document, Edition } from '../src/edition/graph.ts';
import { loadEdition } from '../src/edition/load.ts';
import { readContent } from '../src/edition/read/files.ts';
import { annotationCollection } from '../src/exports/annotations/collection.ts';
import { hypothesisFile } from '../src/exports/annotations/hypothesis.ts';
import { citedDocument } from '../src/exports/citation/cited.ts';
import { epub } from '../src/exports/epub/epub.ts';
import { zip } from '../src/exports/zip.ts';
import { excerptOf } from '../src/exports/excerpt.ts';
import { markdownOf } from '../src/exports/markdown/markdown.ts';
import { pageSign, sign, tagOf, variantSign } from '../src/exports/plain-text/blocks.ts';
import { plainTextOf } from '../src/exports/plain-text/plain-text.ts';
import { teiOf } from '../src/exports/tei/tei.ts';
import { collapseWhiteSpace } from '../src/text/white-space.ts';
import { originalNoteName } from '../src/wording/original-note.ts';
import { readingLine, variantLine } from '../src/wording/variants.ts';
import { words } from '../src/wording/words.ts';
import { smallEdition } from './small-edition.ts';
import { structuredEdition } from './structured-edition.ts';

const address = (path: string): string => `https://papers.org/edition/${path}`;

/** What an export says, as it is read back from its bytes; of what a format has no sign for, nothing. */
interface Said {
  /** Each paragraph of the source. */
  readonly paragraphs: readonly string[];
  /** The whole text, with what the editors say in it: the titles of parts, and what notes of the original are called. */
  readonly text: string;
  /** By their ids. */
  readonly mentions: readonly string[];
  readonly notes: readonly string[];
  readonly sources: readonly string[];
  /** Notes of the original: what they are called, and the paragraph that they begin with. */
  readonly originals: readonly string[];
  /** Pages of the original that begin. */
  readonly pages: readonly string[];
  /** In order: letters, words of the text, readings with their witnesses. */
  readonly variants: readonly string[];
  /** The words of each witness, by the readings that are put for those of the text; without white space, which makes no difference. */
  readonly witnesses: readonly string[];
  /** Entries that mentions lead to. */
  readonly entries: readonly string[];
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
    const body = [...all('body')[0]!.getElementsByTagName('*')];
    const units = body.filter((one) => /^p\d+$/.test(one.getAttribute('xml:id') ?? ''));
    return {
      paragraphs: units.map((one) => one.textContent ?? ''),
      mentions: ids(body.filter((one) => one.hasAttribute('ref'))).map((id) => id.replace(/^_/, '')),
      notes: ids(all('note').filter((one) => one.hasAttribute('targetEnd'))).map((id) => id.replace('note.', '')),
      sources: ids(all('bibl')).flatMap((id) => (id.startsWith('source.') ? [id.slice(7)] : [])),
      originals: body
        .filter((one) => one.localName === 'note')
        .map((one) => {
          const type = one.getAttribute('type') as Document['originalNotes'][number]['type'];
          const by = one.getAttribute('resp')?.slice('#original.'.length) as 'author' | 'editor' | undefined;
          const [first] = units.filter((unit) => one.contains(unit));
          return `${originalNoteName(type, by)} ${first!.getAttribute('xml:id')}`;
        }),
      pages: body.flatMap((one) => (one.localName === 'pb' ? [one.getAttribute('n')!] : [])),
      variants: all('app').map((app) => {
        const [lemma, ...readings] = [...app.children].map((one) => one.textContent ?? '');
        const witnesses = [...app.getElementsByTagName('rdg')].map((one) => siglaOf(all('witness'), one));
        const line = readings.map((text, i) => readingLine({ text, witnesses: witnesses[i]! }));
        return `${app.getAttribute('n')} ${lemma}] ${line.join(words.separator)}`;
      }),
      witnesses: all('witness').map((one) => witnessIn(units, all('app'), `#${one.getAttribute('xml:id')}`)),
      entries: [...new Set(body.flatMap((one) => one.getAttribute('ref')?.slice(1).replace(/^_/, '') ?? []))],
    };
  },
  epub: ({ edition, document }) => {
    const files = Object.entries(unzipSync(zip(epub(edition, document, { cover: new Uint8Array(), faces: [] }))));
    const pages = files.flatMap(([path, data]) =>
      path.endsWith('.xhtml') && !path.includes('contents') ? [parseFragment(strFromU8(data)) as Markup] : [],
    );
    const all = pages.flatMap(elementsIn);
    const id = (one: Markup): string => attribute(one, 'id') ?? '';
    const numbered = all.filter((one) => attribute(one, 'data-number') !== undefined);
    const originals = all.filter((one) => attribute(one, 'class') === 'original-note');
    const is = (name: string) => (one: Markup) => attribute(one, 'epub:type') === name;
    return {
      paragraphs: numbered.map((one) => spoken(one)),
      mentions: all.filter(is('glossref')).map(id).filter(Boolean),
      notes: all.map(id).flatMap((one) => (one.startsWith('note-') ? [one.slice(5)] : [])),
      sources: all.map(id).flatMap((one) => (one.startsWith('source-') ? [one.slice(7)] : [])),
      originals: originals.map((one) => {
        const inside = elementsIn(one);
        const tag = inside.find((inner) => attribute(inner, 'class') === 'original-tag');
        return `${spoken(tag!)} ${id(inside.find((inner) => numbered.includes(inner))!)}`;
      }),
      pages: all.filter(is('pagebreak')).map((one) => id(one).slice(5)),
      variants: all.filter((one) => id(one).startsWith('readings-')).map(wholly),
      entries: all.map(id).flatMap((one) => (one.startsWith('entry-') ? [one.slice(6)] : [])),
    };
  },
  markdown: (context) => {
    const root = fromMarkdown(markdownOf(context), {
      extensions: [gfmFootnote(), gfmTable()],
      mdastExtensions: [gfmFootnoteFromMarkdown(), gfmTableFromMarkdown()],
    });
    const end = root.children.findLastIndex(({ type }) => type === 'thematicBreak');
    const hasTitle = context.document.paragraphs.some(({ role }) => role === 'title');
    const text = root.children.slice(hasTitle ? 0 : 1, end);
    const definitions = root.children.flatMap((one) => (one.type === 'footnoteDefinition' ? [one.identifier] : []));
    return {
      text: text.map(wordsOf).join(' '),
      notes: definitions.map((number) => context.document.notes.find((note) => note.number === Number(number))!.id),
      pages: text.flatMap(pagesIn),
      variants: variantsAfter(root.children),
      entries: [...new Set(text.flatMap(referencesIn))],
    };
  },
  annotations: ({ edition, document }) => {
    const { first } = annotationCollection(edition, document, address);
    const names = first.items.map(({ id }) => id.split('#')[1]!);
    return {
      mentions: names.filter((name) => !name.startsWith('note-')),
      notes: names.flatMap((name) => (name.startsWith('note-') ? [name.slice(5)] : [])),
    };
  },
  hypothesis: (context) => {
    const { annotations } = JSON.parse(hypothesisFile(context)) as {
      readonly annotations: { readonly text: string }[];
    };
    const links = annotations.flatMap(({ text }) => linksIn(fromMarkdown(text)));
    const named = (pattern: RegExp): string[] => [...new Set(links.flatMap((one) => pattern.exec(one)?.[1] ?? []))];
    return { notes: named(/#note-(.+)$/), entries: named(/\/entries\/(.+)\/$/) };
  },
};

/** Sigla of the witnesses that a reading of TEI has. */
const siglaOf = (witnesses: readonly Element[], reading: Element): string[] =>
  reading
    .getAttribute('wit')!
    .split(' ')
    .map((pointer) => witnesses.find((one) => pointer === `#${one.getAttribute('xml:id')}`)!.getAttribute('n')!);

/** The words of a text in TEI, with the readings of a witness between the anchors where it has some. */
function witnessIn(units: readonly Element[], apps: readonly Element[], witness: string): string {
  const own = apps.flatMap((app) => {
    const reading = [...app.getElementsByTagName('rdg')].find((one) =>
      one.getAttribute('wit')!.split(' ').includes(witness),
    );
    return reading ? [{ from: app.getAttribute('from')!, to: app.getAttribute('to')!, reading }] : [];
  });
  let end: string | undefined;
  const said = (node: Node): string => {
    const here = isElement(node) && `#${node.getAttribute('xml:id')}`;
    if (here === end) end = undefined;
    const begun = own.find(({ from }) => from === here);
    if (begun) end = begun.to;
    if (begun) return begun.reading.textContent ?? '';
    if (node.nodeType === node.TEXT_NODE) return end === undefined ? (node.nodeValue ?? '') : '';
    return [...node.childNodes].map(said).join('');
  };
  return squeezed(units.map(said));
}

const isElement = (node: Node): node is Element => node.nodeType === node.ELEMENT_NODE;

const squeezed = (texts: readonly string[]): string => texts.join('').replace(/\s+/g, '');

type Markup = DefaultTreeAdapterMap['node'];

const attribute = (node: Markup, name: string): string | undefined =>
  'attrs' in node ? node.attrs.find((one) => one.name === name)?.value : undefined;
const elementsIn = (node: Markup): Markup[] =>
  'childNodes' in node ? node.childNodes.flatMap((child) => [child, ...elementsIn(child)]) : [];

/** The words of a page's element without our own marks. */
function spoken(node: Markup): string {
  if ('value' in node) return node.value;
  if (/#(?:note|readings)-/.test(attribute(node, 'href') ?? '')) return '';
  return 'childNodes' in node ? node.childNodes.map(spoken).join('') : '';
}

/** All words of an element. */
const wholly = (node: Markup): string =>
  'value' in node ? node.value : 'childNodes' in node ? node.childNodes.map(wholly).join('') : '';

const isVariant = (node: Nodes): boolean => node.type === 'link' && node.url.includes('#variant-');
const isPage = (node: Nodes): boolean => node.type === 'link' && node.url.includes('#page-');

const wordsOf = (node: Nodes): string => {
  if (node.type === 'footnoteReference' || node.type === 'html' || isPage(node) || isVariant(node)) return '';
  const isOuter = !('children' in node) || !node.children.some((child) => 'value' in child || isAmongWords(child));
  if ('children' in node) return node.children.map(wordsOf).join(isOuter ? ' ' : '');
  return 'value' in node ? node.value : node.type === 'break' ? '\n' : '';
};
const isAmongWords = ({ type }: Nodes): boolean =>
  ['emphasis', 'strong', 'linkReference', 'link', 'footnoteReference', 'break'].includes(type);

/** The items below the heading of variants, if there is one. */
function variantsAfter(nodes: readonly Nodes[]): string[] {
  const end = nodes.findLastIndex(({ type }) => type === 'thematicBreak');
  const at = nodes.findIndex((one, i) => i > end && one.type === 'heading' && wordsOf(one) === words.parallel.variants);
  const list = at < 0 ? undefined : nodes[at + 1];
  return list?.type === 'list' ? list.children.map(wordsOf) : [];
}

const within = <T>(node: Nodes, of: (node: Nodes) => T[]): T[] =>
  'children' in node ? node.children.flatMap((child) => of(child)) : [];
const pagesIn = (node: Nodes): string[] =>
  node.type === 'link' && isPage(node) ? [node.url.split('#page-')[1]!] : within(node, pagesIn);
const linksIn = (node: Nodes): string[] => (node.type === 'link' ? [node.url] : within(node, linksIn));
const referencesIn = (node: Nodes): string[] => [
  ...(node.type === 'linkReference' ? [node.identifier] : []),
  ...within(node, referencesIn),
];

/** The words of a document in order, each paragraph after what the editors say before it. */
const withOurs = ({ paragraphs, divisions, originalNotes }: Document, titles: boolean, tag: typeof tagOf): string =>
  paragraphs
    .flatMap(({ number, text }) => [
      ...divisions.flatMap(({ title, heading, paragraphs: { first } }) =>
        titles && heading === undefined && first === number ? [title] : [],
      ),
      ...originalNotes.flatMap((note) => (note.paragraphs.first === number ? [tag(note)] : [])),
      text,
    ])
    .join(' ');

function expectLaw(edition: Edition, document: Document): void {
  const { paragraphs, mentions, notes, originalNotes } = document;
  const context = { edition: excerptOf(edition, document), document, address };
  const expected: Said = {
    paragraphs: paragraphs.map(({ text }) => collapseWhiteSpace(text)),
    text: collapseWhiteSpace(withOurs(document, true, ({ type, by }) => originalNoteName(type, by))),
    mentions: mentions.map(({ id }) => id).sort(),
    notes: notes.map(({ id }) => id).sort(),
    sources: context.edition.sources.map(({ id }) => id).sort(),
    originals: originalNotes
      .map(({ type, by, paragraphs: { first } }) => `${originalNoteName(type, by)} p${first}`)
      .sort(),
    variants: document.variants.map((variant) => `${variant.letter} ${variantLine(document, variant)}`),
    witnesses: document.versions.flatMap(({ siglum, text: { slug } }) =>
      siglum === undefined ? [] : [squeezed(edition.documentBySlug.get(slug)!.paragraphs.map(({ text }) => text))],
    ),
    pages: paragraphs.flatMap(({ pages }) => pages.map(({ n }) => n)).sort(),
    entries: [],
  };
  const entriesOf = { epub: context.edition.entries.map(({ id }) => id), of: mentions.map(({ entry }) => entry) };
  for (const [name, read] of Object.entries(readers)) {
    const said = read(context);
    for (const [key, value] of Object.entries(said) as [keyof Said, string | string[]][]) {
      const inOrder = ['paragraphs', 'text', 'variants', 'witnesses'].includes(key);
      const given = [value].flat().map(collapseWhiteSpace);
      const entries = [...new Set(name === 'epub' ? entriesOf.epub : entriesOf.of)].sort();
      const due = (key === 'entries' ? entries : [expected[key]].flat()).map(collapseWhiteSpace);
      expect({ [`${name} ${key}`]: inOrder ? given : given.sort() }).toEqual({ [`${name} ${key}`]: due });
    }
  }
  expectPlainText(context);
}

/** Signs of notes, variants and pages stand where the graph has them: words of a text may look the same. */
function expectPlainText(context: Context): void {
  const { document } = context;
  const signed = document.paragraphs.map((paragraph) => {
    const signs = [
      ...paragraph.pages.map(({ n, at }) => ({ at, sign: pageSign(n) })),
      ...document.variants.flatMap(({ letter, paragraph: of, range }) =>
        of === paragraph.number ? [{ at: range.end, sign: variantSign(letter) }] : [],
      ),
      ...document.notes.flatMap(({ number, anchors }) =>
        anchors.flatMap(({ paragraph: of, mark }) =>
          of === paragraph.number ? [{ at: mark, sign: sign(number) }] : [],
        ),
      ),
    ].sort((a, b) => a.at - b.at);
    const text = signs.reduce(
      ({ words, moved }, one) => ({
        words: words.slice(0, one.at + moved) + one.sign + words.slice(one.at + moved),
        moved: moved + one.sign.length,
      }),
      { words: paragraph.text, moved: 0 },
    ).words;
    return { ...paragraph, text };
  });
  const written = plainTextOf(context);
  const [before = ''] = written.split('\n\n\n* * *\n');
  expect(collapseWhiteSpace(before)).toBe(
    collapseWhiteSpace(withOurs({ ...document, paragraphs: signed }, false, tagOf)),
  );
  const after = collapseWhiteSpace(written);
  for (const variant of document.variants)
    expect(after).toContain(collapseWhiteSpace(` ${variantSign(variant.letter)} ${variantLine(document, variant)} `));
  for (const { number } of document.notes) expect(written).toContain(`\n\n${sign(number)} `);
}

const examples = join(import.meta.dirname, '..', 'examples');

describe('every export says what the graph says', () => {
  test.each(readdirSync(join(import.meta.dirname, 'editions')))('of the edition “%s”', (name) => {
    const edition = smallEdition(name);
    for (const document of edition.documents) expectLaw(edition, document);
  });

  test('of the edition of this checkout', () => {
    const { edition } = loadEdition(readContent(join(import.meta.dirname, '..')));
    for (const document of edition!.documents) expectLaw(edition!, document);
  });

  test.each(readdirSync(examples))('of the example “%s”', (name) => {
    const { edition } = loadEdition(readContent(join(examples, name)));
    for (const document of edition!.documents) expectLaw(edition!, document);
  });

  test.each(['lines', 'blocks'] as const)('of documents of every structure, by %s', (unit) => {
    fc.assert(
      fc.property(structuredEdition(unit), ({ edition }) => {
        for (const document of edition!.documents) expectLaw(edition!, document);
      }),
      { numRuns: 60 },
    );
  });
});

test('citations come back from their formats as they were', () => {
  const [document] = smallEdition('second').documents;
  const edition = smallEdition('second');
  const text = { slug: 'x', title: 'X', language: 'en' };
  fc.assert(
    fc.property(titleText, titleText, titleText, (title, name, translator) => {
      const cited = citedDocument(
        { ...edition, matter: { ...edition.matter, title: name } },
        {
          ...document!,
          matter: { ...document!.matter, title, translator },
          versionOf: { as: 'translation', of: { ...text, title: name }, text, siglum: undefined, pairs: [] },
        },
        address,
      );
      const [read] = plugins.input.chain(bibtexOf(cited), { generateGraph: false });
      expect(read).toMatchObject({
        type: 'webpage',
        title,
        version: cited.version,
        URL: cited.address,
        translator: [{ family: translator }],
        'original-title': name,
      });
      const lines = new Map(
        risOf(cited)
          .split('\r\n')
          .map((line) => [line.slice(0, 2), line.slice(6)]),
      );
      expect([lines.get('TI'), lines.get('T2'), lines.get('UR')]).toEqual([title, name, cited.address]);
      expect([lines.get('A4'), lines.get('N1')]).toEqual([translator, `Translation of: ${name}`]);
      expect(cslOf(cited)).toMatchObject({ title, 'container-title': name, 'original-title': name });
    }),
    { numRuns: 50 },
  );
});

/** Without what the reader of BibTeX takes for markup, dashes or spaces of its own. */
const titleText = fc
  .array(fc.constantFrom('&', '#', '@', '{', '}', '_a_', '%', '\u{1F600}', 'أهلا', 'words'), {
    minLength: 1,
    maxLength: 8,
  })
  .map((parts) => parts.join(' '));
