import fc from 'fast-check';
import type { Document, Edition, Entry, Mention, Note, Paragraph } from '../src/edition/graph.ts';
import type { Inline } from '../src/mdx/inline.ts';
import { smallEdition } from './small-edition.ts';

/** Words that break what isn't written with care: signs of markup, astral and combining characters, other directions. */
const hostileWord = fc.oneof(
  fc.constantFrom(
    ...[
      '&',
      '<b>',
      '&amp;',
      '"',
      "'",
      '`',
      '\\',
      '\\n',
      '#',
      '$x$',
      '@p1',
      '{',
      '}',
      '</p>',
      ']]>',
      '<!--',
      '--',
      '*a*',
    ],
    ...[
      '_b_',
      '[c](d)',
      '//',
      '/*',
      '~',
      '…',
      '“q”',
      '=',
      '1.',
      '+',
      '%',
      '\u{1f409}',
      'e\u0301',
      'ما',
      'שלום',
      'x'.repeat(300),
    ],
  ),
  fc.stringMatching(/^[A-Za-z\u00e0-\u00f6]{1,12}$/),
);

const phrase = (maxLength: number) =>
  fc.array(hostileWord, { minLength: 1, maxLength }).map((parts) => parts.join(' '));

type PlainNote = Extract<Note, { readonly claim: undefined }>;

const text = (value: string): Inline[] => [{ type: 'text', value }];

/** One of the paragraphs: its words, and how many of them the mention and the note at its start have. */
const paragraph = fc.record({ words: phrase(25), mentioned: fc.nat(3), noted: fc.nat(5), said: phrase(8) });

/** An edition of one document, in which texts, notes, names and entries are of hostile words. */
export const hostileEdition: fc.Arbitrary<Edition> = fc
  .record({
    title: phrase(5),
    paragraphs: fc.array(paragraph, { minLength: 1, maxLength: 6 }),
    gloss: phrase(12),
    alias: phrase(3),
  })
  .map(({ title, paragraphs, gloss, alias }) => {
    const edition = smallEdition('minimal');
    const [model] = edition.documents;
    const [first, ...others] = edition.entries;
    const { slug } = model!;
    const starts = paragraphs.map((_, i) =>
      paragraphs.slice(0, i).reduce((sum, { words }) => sum + words.length + 1, 0),
    );
    /** Of the first words of a paragraph. */
    const rangeOf = ({ words }: { words: string }, n: number) => ({
      start: 0,
      end: words.split(' ').slice(0, n).join(' ').length,
    });
    const mentions = paragraphs.flatMap((p, i): Mention[] => {
      const range = rangeOf(p, p.mentioned);
      if (range.end === 0) return [];
      const sourceRange = { start: starts[i]! + range.start, end: starts[i]! + range.end };
      return [
        {
          id: `${first!.id}-p${i + 1}-1`,
          document: slug,
          entry: first!.id,
          paragraph: i + 1,
          range,
          sourceRange,
          sentence: { start: 0, end: p.words.length },
          isNested: false,
          isInferred: false,
          stance: undefined,
          isFirstInDivision: true,
          isFirstInDocument: true,
        },
      ];
    });
    const notes = paragraphs.flatMap((p, i): Omit<PlainNote, 'number'>[] => {
      const range = rangeOf(p, p.noted);
      if (range.end === 0) return [];
      const sourceRange = { start: starts[i]! + range.start, end: starts[i]! + range.end };
      return [
        {
          id: `n-${i + 1}`,
          document: slug,
          type: 'context',
          anchors: [{ paragraph: i + 1, range, mark: range.end, sourceRange }],
          brief: text(p.said),
          text: text(p.said),
          claim: undefined,
          matter: { type: 'context', anchors: [], entries: [], sources: [] },
        },
      ];
    });
    const document: Document = {
      ...model!,
      matter: { ...model!.matter, title },
      source: { text: paragraphs.map(({ words }) => `${words}\n`).join(''), sha256: '0'.repeat(64) },
      divisions: [],
      paragraphs: paragraphs.map(({ words }, i): Paragraph => ({
        number: i + 1,
        text: words,
        role: i === 0 ? 'title' : 'plain',
        division: undefined,
        turn: 0,
        speaker: undefined,
        label: undefined,
        note: undefined,
        styles: [],
        pages: [],
      })),
      blocks: paragraphs.map(({ words }, i) => ({
        type: 'paragraph',
        part: { paragraph: i + 1, start: 0, end: words.length },
      })),
      originalNotes: [],
      mentions,
      notes: notes.map((note, i) => ({ ...note, number: i + 1 })),
    };
    const entry: Entry = {
      ...first!,
      matter: { ...first!.matter, title, aliases: [alias] },
      brief: text(gloss),
      gloss: text(gloss),
      mentions,
      notes: document.notes,
    } as Entry;
    const entries = [entry, ...others.map((other): Entry => ({ ...other, mentions: [], notes: [] }))];
    return {
      ...edition,
      documents: [document],
      documentBySlug: new Map([[slug, document]]),
      entries,
      entryById: new Map(entries.map((one) => [one.id, one])),
    };
  });

/** A text with each run of white space as one space, as comparisons have it. */
export const plain = (words: string): string => words.replace(/\s+/g, ' ').trim();
