import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Document } from '../src/edition/graph.ts';
import { loadEdition } from '../src/edition/load.ts';
import type { ContentFile } from '../src/edition/read/files.ts';
import { segmentsOf, type Segment } from '../src/edition/segments.ts';
import { partsOf } from '../src/mdx/text-block.ts';
import { collapseWhiteSpace } from '../src/text/white-space.ts';

/** Words that Markdown, MDX or HTML would read as their own, and some in other scripts. */
const hostile = [
  'word', 'The', '*', '**x**', '_y_', '1.', '2)', '#', '##', '-', '+', '>', '|', '|-|', '{x}', '{', '<b>', '</p>', '<Ref',
  '[z](q)', '![i]', '`code`', '~~s~~', '\\', '\\*', '&amp;', '&', 'https://a.example', '===', '---', 'é',
  'e\u0301', '𝒳', 'שלום', 'نص', '字', '“q”', '’', '…', '—', '[1]', '¹', '(a)', '•', ':', 'a:b', '"', "'",
]; // prettier-ignore

/** Every sign with a backslash: what a careful editor may do anywhere. */
const escaped = (word: string): string => word.replace(/[!-/:-@[-`{-~]/g, '\\$&');

/** Words of a source, and as an editor marks them up. */
interface Written {
  readonly source: string;
  readonly mdx: string;
}

const plain = fc
  .array(fc.constantFrom(...hostile), { minLength: 1, maxLength: 4 })
  .map((words): Written => ({ source: words.join(' '), mdx: words.map(escaped).join(' ') }));

/** A word that nothing can take for a sign, so that what is marked up begins and ends with one. */
const framed = plain.map(({ source, mdx }): Written => ({ source: `a ${source} z`, mdx: `a ${mdx} z` }));

const wrapped = (before: string, after: string) =>
  framed.map(({ source, mdx }): Written => ({ source, mdx: `${before}${mdx}${after}` }));

const run = fc.oneof(
  plain,
  wrapped('*', '*'),
  wrapped('**', '**'),
  wrapped('<Sup>', '</Sup>'),
  wrapped('<SmallCaps>', '</SmallCaps>'),
  wrapped('<Underline>', '</Underline>'),
  wrapped('<Foreign lang="fr">', '</Foreign>'),
  wrapped('<Stage>', '</Stage>'),
  wrapped('<Ref to="thing">', '</Ref>'),
  wrapped('<Ref to="thing">*', '*</Ref>'),
  wrapped('<NoteMark note="one">', '</NoteMark>'),
  fc
    .tuple(plain, fc.nat(1e9))
    .map(([{ source, mdx }, n]): Written => ({ source, mdx: `<PageBreak n="${n}" />${mdx}` })),
);

const line = fc
  .array(run, { minLength: 1, maxLength: 3 })
  .map((runs): Written => ({ source: runs.map((r) => r.source).join(' '), mdx: runs.map((r) => r.mdx).join(' ') }));

/** A block of the text: its paragraphs, each of one line or more, and how it is marked up. */
interface Made {
  readonly paragraphs: readonly (readonly string[])[];
  readonly mdx: string;
}

const lines = (min: number, max: number) => fc.array(line, { minLength: min, maxLength: max });
const sourcesOf = (all: readonly Written[]): string[] => all.map(({ source }) => source);
const mdxOf = (all: readonly Written[], between: string, before = ''): string =>
  all.map(({ mdx }) => before + mdx).join(between);

/** Where each line is a paragraph, lists and quotations have one for each; as a block they are one. */
function blockOf(isByBlocks: boolean): fc.Arbitrary<Made> {
  const together = (all: readonly Written[]): string[][] =>
    isByBlocks ? [sourcesOf(all)] : sourcesOf(all).map((one) => [one]);
  const component = (name: string, attributes = '') =>
    lines(1, 3).map((all): Made => ({
      paragraphs: together(all),
      mdx: `<${name}${attributes}>\n\n${mdxOf(all, '\n')}\n\n</${name}>`,
    }));
  return fc.oneof(
    lines(1, 3).map((all): Made => ({ paragraphs: together(all), mdx: mdxOf(all, '\n') })),
    line.map(({ source, mdx }): Made => ({ paragraphs: [[source]], mdx: `## ${mdx}` })),
    lines(1, 3).map((all): Made => ({ paragraphs: together(all), mdx: mdxOf(all, '\n', '> ') })),
    lines(1, 3).map((all): Made => ({ paragraphs: together(all), mdx: mdxOf(all, '\n', '- ') })),
    lines(1, 3).map((all): Made => {
      const numbered = all.map(({ source, mdx }, i) => ({ source: `${i + 1}. ${source}`, mdx: `${i + 1}. ${mdx}` }));
      return { paragraphs: together(numbered), mdx: mdxOf(numbered, '\n') };
    }),
    fc.array(fc.tuple(line, line), { minLength: 1, maxLength: 3 }).map((rows): Made => {
      const [head, ...others] = rows.map(([a, b]) => ({
        source: `${a.source}\t${b.source}`,
        mdx: `| ${a.mdx} | ${b.mdx} |`,
      }));
      return {
        paragraphs: together([head!, ...others]),
        mdx: [head!.mdx, '|---|--:|', ...others.map(({ mdx }) => mdx)].join('\n'),
      };
    }),
    component('Verse', ' number="2"'),
    component('Speech', ' speaker="The"'),
    component('Signature'),
    component('Letterhead'),
    component('Stage'),
    component('Endnote', ' by="editor"'),
  );
}

const fileOf = (path: string, text: string): ContentFile => ({
  path: `content/${path}`,
  text,
  sha256: createHash('sha256').update(text).digest('hex'),
});

const head = (more: string): string =>
  `---\ntitle: T\nlanguage: en\narchive: A\nrights: None.\nunlinked: [{exact: Thing, why: x}]\n${more}---\n\n`;

/** An edition of one document, and of a note on the whole of one of its paragraphs. */
function editionOf(blocks: readonly Made[], unit: 'lines' | 'blocks', noted: number) {
  const footnote = '<Footnote id="one" by="author">\n\n1 Note.\n\n</Footnote>';
  const paragraphs = [...blocks.flatMap((block) => block.paragraphs), ['1 Note.']];
  const source = paragraphs.map((all) => all.join('\n')).join(unit === 'blocks' ? '\n\n' : '\n');
  const exact = paragraphs[noted % paragraphs.length]!.join(' ');
  const note = `---\ntype: context\nanchors:\n  - paragraph: ${(noted % paragraphs.length) + 1}\n    occurrence: 1\n    exact: ${JSON.stringify(exact)}\n---\n\nA note of ten words that says nothing of the text at all.\n`;
  const loaded = loadEdition([
    fileOf('documents/d/index.mdx', head(`paragraphs: ${unit}\n`) + [...blocks.map(({ mdx }) => mdx), footnote].join('\n\n')),
    fileOf('documents/d/notes/n.mdx', note),
    fileOf('documents/d/source.txt', source),
    fileOf('edition.yaml', 'title: E\ndescription: D.\nversion: 1.0.0\ndate: 2020-01-01\neditors: [E]\nlicences: {notes: CC0, code: MIT}\nlanguage: en\n'),
    fileOf('entries/term/thing.mdx', '---\ntitle: Thing\nbrief: A thing.\ngloss: A thing that is named.\n---\n'),
    fileOf('sources.yaml', '{}\n'),
  ]); // prettier-ignore
  return { ...loaded, source, exact, paragraphs: paragraphs.map((all) => collapseWhiteSpace(all.join(' '))) };
}

const wordsOf = (segment: Segment): string => {
  switch (segment.type) {
    case 'words':
    case 'piece':
      return segment.runs.map(({ text }) => text).join('');
    case 'mention':
      return segment.children.map(wordsOf).join('');
    case 'mark':
    case 'page':
      return '';
  }
};

/** The words of a document as its layout has them, by paragraph. */
function laidOut(document: Document): string[] {
  const parts = document.blocks.flatMap(partsOf);
  return document.paragraphs.map((paragraph) => {
    const own = parts.filter((part) => part.paragraph === paragraph.number);
    return collapseWhiteSpace(own.map((part) => segmentsOf(document, paragraph, part).map(wordsOf).join('')).join(' '));
  });
}

test.each(['lines', 'blocks'] as const)(
  'any document of these structures keeps its words, their order, mentions and notes, with paragraphs that are %s',
  (unit) => {
    const documents = fc.array(blockOf(unit === 'blocks'), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(documents, fc.nat(20), (blocks, noted) => {
        const { edition, findings, source, exact, paragraphs } = editionOf(blocks, unit, noted);
        expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
        const document = edition!.documents[0]!;
        expect(document.paragraphs.map(({ text }) => collapseWhiteSpace(text))).toEqual(paragraphs);
        expect(laidOut(document)).toEqual(paragraphs);
        expect(document.mentions).toHaveLength(
          blocks
            .map(({ mdx }) => mdx)
            .join()
            .split('<Ref to').length - 1,
        );
        for (const { paragraph, range, sourceRange } of document.mentions) {
          const words = document.paragraphs[paragraph - 1]!.text.slice(range.start, range.end);
          expect(collapseWhiteSpace(source.slice(sourceRange.start, sourceRange.end))).toBe(collapseWhiteSpace(words));
        }
        const { sourceRange } = document.notes[0]!.anchors[0]!;
        expect(collapseWhiteSpace(source.slice(sourceRange.start, sourceRange.end))).toBe(collapseWhiteSpace(exact));
        expect(document.originalNotes.find(({ id }) => id === 'one')?.marks).toHaveLength(
          blocks
            .map(({ mdx }) => mdx)
            .join()
            .split('<NoteMark').length - 1,
        );
      }),
      { numRuns: 150 },
    );
  },
);
