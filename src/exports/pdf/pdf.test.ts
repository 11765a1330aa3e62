import fc from 'fast-check';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { describe, expect, it, test } from 'vitest';
import { hostileEdition } from '../../../tests/hostile-edition.ts';
import { structuredEdition } from '../../../tests/structured-edition.ts';
import { smallEdition } from '../../../tests/small-edition.ts';
import type { Document, Edition } from '../../edition/graph.ts';
import { segmentsOf, type Segment } from '../../edition/segments.ts';
import { plainText } from '../../mdx/inline.ts';
import { originalNoteName } from '../../wording/original-note.ts';
import { bookOf } from '../book/book.ts';
import { partsOfNote } from '../book/words-of-note.ts';
import { settable } from '../book/letters.ts';
import { contrastOf } from '../../model/contrast.ts';
import { pdfData } from './data.ts';
import { findTypesetter } from './typesetter.ts';
import { fontsOfPdf, lackingInText, pdfWords } from './pdf.ts';
import { setPdf, type PdfBook } from './setting.ts';

const hasPdf = (edition: Edition, document: Document): boolean => lackingInText(edition, document).length === 0;

const typesetter = findTypesetter();

async function set(edition: Edition, document: Document): Promise<PdfBook> {
  const said = pdfWords(edition, document);
  return setPdf(said, await fontsOfPdf(document, said));
}

/** A word, or part of one, as a page shows it. Coordinates are in points from the lower left corner. */
interface Shown {
  readonly words: string;
  readonly x: number;
  readonly y: number;
  readonly isArtifact: boolean;
}

async function read(pdf: Uint8Array): Promise<{ pages: Shown[][]; outline: string[] }> {
  const file = await getDocument({ data: new Uint8Array(pdf), verbosity: 0 }).promise;
  const pages: Shown[][] = [];
  for (let n = 1; n <= file.numPages; n++) {
    const page = await file.getPage(n);
    const { items } = await page.getTextContent({ includeMarkedContent: true, disableNormalization: true });
    const tags: string[] = [];
    const shown: Shown[] = [];
    for (const item of items) {
      if ('str' in item) {
        const [, , , , x, y] = item.transform as number[];
        shown.push({ words: item.str, x: x!, y: y!, isArtifact: tags.includes('Artifact') });
      } else if (item.type === 'endMarkedContent') tags.pop();
      // Its types don't tell of the tag.
      else tags.push('tag' in item && typeof item.tag === 'string' ? item.tag : '');
    }
    pages.push(shown);
  }
  const outline = ((await file.getOutline()) as { title: string }[] | null) ?? [];
  return { pages, outline: outline.map(({ title }) => title) };
}

/** Without white space and breaks of no width, which lines need and readers don't see. */
const squash = (words: string): string => words.normalize('NFC').replace(/[\s\u200b\u00ad]+/g, '');

const spoken = (pages: readonly (readonly Shown[])[]): string =>
  squash(
    pages
      .flat()
      .flatMap(({ words, isArtifact }) => (isArtifact ? [] : [words]))
      .join(''),
  );

/** A paragraph with the figures of its notes where their marks stand. */
const withMarks = (segments: readonly Segment[]): string =>
  segments
    .map((segment) => {
      if (segment.type === 'mark') return String(segment.mark.note.number);
      if (segment.type === 'variant') return segment.variant.letter;
      if (segment.type === 'page') return '';
      return segment.type === 'mention' ? withMarks(segment.children) : segment.runs.map(({ text }) => text).join('');
    })
    .join('');

/** Looks for the whole text in its order, and for all notes and entries. */
function expectAllWords(edition: Edition, document: Document, said: string): void {
  const text = document.paragraphs.flatMap((paragraph) => [
    ...document.divisions.flatMap(({ title, heading, paragraphs: { first } }) =>
      heading === undefined && first === paragraph.number ? [title] : [],
    ),
    ...document.originalNotes.flatMap(({ type, by, paragraphs: { first } }) =>
      first === paragraph.number ? [originalNoteName(type, by)] : [],
    ),
    withMarks(segmentsOf(document, paragraph)),
  ]);
  expect(said).toContain(squash(settable(text.join('\n'))));
  for (const note of document.notes) {
    for (const { words } of partsOfNote(note)) expect(said).toContain(squash(settable(plainText(words))));
  }
  for (const { matter, gloss } of bookOf(edition, document).entries) {
    expect(said).toContain(squash(settable(matter.title)));
    expect(said).toContain(squash(settable(plainText(gloss))));
  }
}

const names = ['minimal', 'second', 'dense', 'french', 'plain', 'treaty', 'own-kinds'];
const books = names.flatMap((name) => {
  const edition = smallEdition(name);
  return edition.documents
    .filter((document) => hasPdf(edition, document))
    .map((document) => ({ name: `${name}/${document.slug}`, edition, document }));
});

describe.skipIf(!typesetter).each(books)('the PDF of $name', ({ edition, document }) => {
  it('has every word, and reads them in their order', async () => {
    const { accessible } = await set(edition, document);
    const { pages } = await read(accessible);
    expectAllWords(edition, document, spoken(pages));
    const fonts = Buffer.from(accessible)
      .toString('latin1')
      .match(/\/FontName \/\S+/g);
    expect(fonts!.filter((font) => !/\+Source(?:Serif|Sans)/.test(font))).toEqual([]);
  });

  it('is the same again', async () => {
    expect(await set(edition, document)).toEqual(await set(edition, document));
  });
});

describe.skipIf(!typesetter)('a PDF', () => {
  const edition = smallEdition('dense');
  const document = edition.documents[0]!;

  it('says that it is accessible, and the other that it is for archives', async () => {
    const { accessible, archival } = await set(edition, document);
    expect(Buffer.from(accessible).toString('latin1')).toContain('pdfuaid');
    expect(Buffer.from(archival).toString('latin1')).toContain('pdfaid');
  });

  it('has an outline of its exchanges and lists', async () => {
    const { outline } = await read((await set(edition, document)).accessible);
    expect(outline.slice(0, document.divisions.length)).toEqual(document.divisions.map(({ title }) => title));
    expect(outline.length).toBeGreaterThan(document.divisions.length + 3);
  });

  it('never sets two lines of the margin over each other', async () => {
    const { pages } = await read((await set(edition, document)).accessible);
    for (const page of pages) {
      const margin = page.filter(
        ({ x, isArtifact, y, words }) => isArtifact && x > 380 && y > 70 && y < 770 && words.trim(),
      );
      const lines = [...new Set(margin.map(({ y }) => Math.round(y * 100) / 100))].sort((a, b) => a - b);
      lines.slice(1).forEach((line, i) => expect(line - lines[i]!).toBeGreaterThan(7));
    }
  });

  it('is not made of a text in letters that the fonts lack', () => {
    const arabic = smallEdition('arabic');
    expect(arabic.documents.map((one) => hasPdf(arabic, one))).toContain(false);
    expect(hasPdf(edition, document)).toBe(true);
  });

  test('hostile words come through as they are', async () => {
    await fc.assert(
      fc.asyncProperty(hostileEdition, async (hostile) => {
        const [one] = hostile.documents;
        const { accessible } = await set(hostile, one!);
        const { pages } = await read(accessible);
        if (!hasPdf(hostile, one!)) return;
        expectAllWords(hostile, one!, spoken(pages));
      }),
      { numRuns: 15 },
    );
  });

  test.each(['lines', 'blocks'] as const)('every structure is set, by %s', async (unit) => {
    await fc.assert(
      fc.asyncProperty(structuredEdition(unit), async ({ edition: of }) => {
        const [one] = of!.documents;
        const { pages } = await read((await set(of!, one!)).accessible);
        if (hasPdf(of!, one!)) expectAllWords(of!, one!, spoken(pages));
      }),
      { numRuns: 8 },
    );
  });
});

it('has the colour of the edition’s links, as dark as white paper asks', () => {
  const edition = smallEdition('own-kinds');
  const accentIn = (light: Edition['look']['colours']['light']): string => {
    const own = { ...edition, look: { colours: light === undefined ? {} : { light }, fonts: [] } };
    return pdfData(bookOf(own, own.documents[0]!)).accent;
  };
  expect(accentIn(undefined)).toBe('#0b4f5c');
  expect(accentIn(edition.look.colours.light)).toBe('#1a5c2e');
  expect(contrastOf(accentIn({ entry: '#8fd6a5' }), '#ffffff')).toBeGreaterThanOrEqual(4.5);
});

test('a table over more than one page has its words and links once', async () => {
  const rows = Array.from({ length: 90 }, (_, i) => [`Boat ${i + 1}`, 'late']);
  const edition = smallEdition('minimal', {
    'documents/harbour/source.txt': [
      [
        'The boats of Port Elm cannot wait longer.',
        [['Port Elm', 'Day'], ...rows].map((row) => row.join('\t')).join('\n'),
      ],
    ],
    'documents/harbour/index.mdx': [
      [
        'The boats of <Ref to="port-elm">Port Elm</Ref> cannot wait longer.',
        ['<Ref to="port-elm">Port Elm</Ref> | Day', '---|---', ...rows.map((row) => row.join(' | '))]
          .map((row) => `| ${row} |`)
          .join('\n'),
      ],
    ],
  });
  const [document] = edition.documents;
  const { pages } = await read((await set(edition, document!)).accessible);
  expectAllWords(edition, document!, spoken(pages));
});
