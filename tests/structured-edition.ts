/** Editions of one generated document, made of all that a text can be made of, in hostile words, and of witnesses that read otherwise. */
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { loadEdition } from '../src/edition/load.ts';
import type { ContentFile } from '../src/edition/read/files.ts';
import { findWords } from '../src/text/selector.ts';
import { collapseWhiteSpace } from '../src/text/white-space.ts';

/** Words that Markdown, MDX, HTML, XML or Typst would read as their own, some in other scripts, and one of 300 letters. */
const hostile = [
  'word', 'The', '*', '**x**', '_y_', '1.', '2)', '#', '##', '-', '+', '>', '|', '|-|', '{x}', '{', '<b>', '</p>', '<Ref',
  '[z](q)', '![i]', '`code`', '~~s~~', '\\', '\\*', '&amp;', '&', 'https://a.example', '===', '---', 'é',
  'e\u0301', '𝒳', 'שלום', 'نص', '字', '“q”', '’', '…', '—', '[1]', '¹', '(a)', '•', ':', 'a:b', '"', "'", '$x$', '@p1',
  '%', ']]>', '<!--', '&#233;', '&eacute;', '😀', '//', '/*', '~', '^', '=', 'w'.repeat(300),
]; // prettier-ignore

/** Every sign with a backslash: what a careful editor may do anywhere. */
const escaped = (word: string): string => word.replace(/[!-/:-@[-`{-~]/g, '\\$&');

/** Words of a source, and as an editor marks them up. */
interface Written {
  readonly source: string;
  readonly mdx: string;
}

const hostileWords = (maxLength: number) =>
  fc.array(fc.constantFrom(...hostile), { minLength: 1, maxLength }).map((words): Written => ({
    source: words.join(' '),
    mdx: words.map(escaped).join(' '),
  }));

const plain = hostileWords(4);

/** A word that nothing can take for a sign, so that what is marked up begins and ends with one. */
const framed = plain.map(({ source, mdx }): Written => ({ source: `a ${source} z`, mdx: `a ${mdx} z` }));

const wrapped = (before: string, after: string) =>
  framed.map(({ source, mdx }): Written => ({ source, mdx: `${before}${mdx}${after}` }));

const run = fc.oneof(
  plain,
  wrapped('*', '*'),
  wrapped('**', '**'),
  wrapped('***', '***'),
  wrapped('<Sup>', '</Sup>'),
  wrapped('<SmallCaps>', '</SmallCaps>'),
  wrapped('<Underline>*', '*</Underline>'),
  wrapped('<Foreign lang="fr">', '</Foreign>'),
  wrapped('<Stage>', '</Stage>'),
  wrapped('<Ref to="thing">', '</Ref>'),
  wrapped('<Ref to="thing">*', '*</Ref>'),
  wrapped('<Ref to="thing">a <Ref to="other">', '</Ref> z</Ref>').map(({ source, mdx }): Written => ({
    source: `a ${source} z`,
    mdx,
  })),
  wrapped('<NoteMark note="one">', '</NoteMark>'),
  fc
    .tuple(plain, fc.nat(1e9))
    .map(([{ source, mdx }, n]): Written => ({ source, mdx: `<PageBreak n="${n}" />${mdx}` })),
);

const line = fc
  .array(run, { minLength: 1, maxLength: 3 })
  .map((runs): Written => ({ source: runs.map((r) => r.source).join(' '), mdx: runs.map((r) => r.mdx).join(' ') }));

/** A block of the text: its paragraphs, each of one line or more, and how it is marked up. */
export interface Made {
  readonly paragraphs: readonly (readonly string[])[];
  readonly mdx: string;
}

type Unit = 'lines' | 'blocks';

const lines = (min: number, max: number) => fc.array(line, { minLength: min, maxLength: max });
const sourcesOf = (all: readonly Written[]): string[] => all.map(({ source }) => source);
const mdxOf = (all: readonly Written[], between: string, before = ''): string =>
  all.map(({ mdx }) => before + mdx).join(between);

/** Several blocks, which an empty line parts. */
const oneAfterOther = (all: readonly Made[]): Made => ({
  paragraphs: all.flatMap(({ paragraphs }) => paragraphs),
  mdx: all.map(({ mdx }) => mdx).join('\n\n'),
});

const inComponent = (name: string, attributes: string, { paragraphs, mdx }: Made): Made => ({
  paragraphs,
  mdx: `<${name}${attributes}>\n\n${mdx}\n\n</${name}>`,
});

const quoted = ({ paragraphs, mdx }: Made): Made => ({
  paragraphs,
  mdx: mdx.replace(/^/gm, '> '),
});

/** Where each line is a paragraph, lists and quotations have one for each; as a block they are one. */
const together = (unit: Unit, all: readonly Written[]): string[][] =>
  unit === 'blocks' ? [sourcesOf(all)] : sourcesOf(all).map((one) => [one]);

/** What Markdown has signs for. */
const markdownBlock = (unit: Unit): fc.Arbitrary<Made> =>
  fc.oneof(
    lines(1, 3).map((all): Made => ({ paragraphs: together(unit, all), mdx: mdxOf(all, '\n') })),
    lines(1, 3).map((all): Made => ({ paragraphs: together(unit, all), mdx: mdxOf(all, '\n', '> ') })),
    lines(1, 3).map((all): Made => ({ paragraphs: together(unit, all), mdx: mdxOf(all, '\n', '- ') })),
    lines(2, 4).map(([first, ...others]): Made => ({
      paragraphs: together(unit, [first!, ...others]),
      mdx: [`- ${first!.mdx}`, mdxOf(others, '\n', '  - ')].join('\n'),
    })),
    lines(1, 3).map((all): Made => {
      const numbered = all.map(({ source, mdx }, i) => ({ source: `${i + 1}. ${source}`, mdx: `${i + 1}. ${mdx}` }));
      return { paragraphs: together(unit, numbered), mdx: mdxOf(numbered, '\n') };
    }),
    fc.array(fc.tuple(line, line), { minLength: 1, maxLength: 3 }).map((rows): Made => {
      const [head, ...others] = rows.map(([a, b]) => ({
        source: `${a.source}\t${b.source}`,
        mdx: `| ${a.mdx} | ${b.mdx} |`,
      }));
      return {
        paragraphs: together(unit, [head!, ...others]),
        mdx: [head!.mdx, '|---|--:|', ...others.map(({ mdx }) => mdx)].join('\n'),
      };
    }),
  );

/** What may stand anywhere in the text, also in a speech. */
const simpleBlock = (unit: Unit): fc.Arbitrary<Made> =>
  fc.oneof(
    markdownBlock(unit),
    markdownBlock(unit),
    lines(1, 3).map((all): Made => {
      const indented = all.map(({ source, mdx }, i) => ({ source, mdx: '  '.repeat(i % 3) + mdx }));
      return inComponent('Verse', ' number="2"', { paragraphs: together(unit, all), mdx: mdxOf(indented, '\n') });
    }),
    lines(1, 2).map((all) => inComponent('Stage', '', { paragraphs: together(unit, all), mdx: mdxOf(all, '\n') })),
    lines(1, 3).map((all) =>
      inComponent('Endnote', ' by="editor"', { paragraphs: together(unit, all), mdx: mdxOf(all, '\n') }),
    ),
  );

const simpleBlocks = (unit: Unit) => fc.array(simpleBlock(unit), { minLength: 1, maxLength: 2 }).map(oneAfterOther);

function speech(unit: Unit): fc.Arbitrary<Made> {
  const name: Made = { paragraphs: [['The Chair']], mdx: 'The Chair' };
  return fc
    .tuple(simpleBlocks(unit), fc.boolean())
    .map(([own, isNamed]) => inComponent('Speech', ' speaker="The Chair"', isNamed ? oneAfterOther([name, own]) : own));
}

/** A block of the text, or a part of it. */
function blockOf(unit: Unit): fc.Arbitrary<Made> {
  const component = (name: string) =>
    lines(1, 3).map((all) => inComponent(name, '', { paragraphs: together(unit, all), mdx: mdxOf(all, '\n') }));
  const exchange = fc
    .tuple(simpleBlocks(unit), simpleBlocks(unit))
    .map(([question, answer]) =>
      inComponent(
        'Exchange',
        ' title="Of things"',
        oneAfterOther([inComponent('Question', '', question), inComponent('Answer', ' speaker="The"', answer)]),
      ),
    );
  const leaf = fc.oneof(
    simpleBlock(unit),
    simpleBlock(unit),
    speech(unit),
    fc.array(markdownBlock(unit), { minLength: 1, maxLength: 2 }).map((own) => quoted(oneAfterOther(own))),
    component('Signature'),
    component('Letterhead'),
    component('Salutation'),
    component('Dateline'),
    component('SourceNote'),
  );
  const parts = (name: string, of: fc.Arbitrary<Made>) =>
    fc
      .array(of, { minLength: 1, maxLength: 3 })
      .map((own) => inComponent(name, ' title="Part & “parcel”"', oneAfterOther(own)));
  return fc.oneof(
    { weight: 4, arbitrary: leaf },
    { weight: 1, arbitrary: line.map(({ source, mdx }): Made => ({ paragraphs: [[source]], mdx: `## ${mdx}` })) },
    { weight: 1, arbitrary: line.map(({ source, mdx }): Made => ({ paragraphs: [[source]], mdx: `### ${mdx}` })) },
    { weight: 1, arbitrary: exchange },
    { weight: 1, arbitrary: parts('Section', fc.oneof(leaf, parts('Section', leaf), exchange)) },
    { weight: 1, arbitrary: parts('Enclosure', leaf) },
  );
}

const fileOf = (path: string, text: string): ContentFile => ({
  path: `content/${path}`,
  text,
  sha256: createHash('sha256').update(text).digest('hex'),
});

const head = (more: string): string =>
  `---\ntitle: T\nlanguage: en\narchive: A\nrights: None.\nunlinked: [{exact: Thing, why: x}]\n${more}---\n\n`;

/** Some of the words of a paragraph, and what an editor says of them. */
interface Noted {
  readonly paragraph: number;
  readonly from: number;
  readonly length: number;
  readonly said: string;
}

const noted: fc.Arbitrary<Noted> = fc.record({
  paragraph: fc.nat(),
  from: fc.nat(),
  length: fc.nat(),
  said: hostileWords(6).map(({ mdx }) => mdx),
});

function noteFile({ paragraph, from, length, said }: Noted, i: number, paragraphs: readonly string[]): ContentFile {
  const number = (paragraph % paragraphs.length) + 1;
  const text = paragraphs[number - 1]!;
  const words = [...text.matchAll(/\S+/g)];
  const first = from % words.length;
  const last = first + (length % (words.length - first));
  const exact = text.slice(words[first]!.index, words[last]!.index + words[last]![0].length);
  const occurrence = findWords(text, exact).findIndex(({ start }) => start === words[first]!.index) + 1;
  const anchors = `anchors:\n  - paragraph: ${number}\n    occurrence: ${occurrence || 1}\n    exact: ${JSON.stringify(exact)}\n`;
  const claim =
    'type: claim\nclaim: That it is so.\nrecord: It is [not](entry:thing).\nchecked: 2020-01-01\nsides:\n' +
    '  - {who: One, says: Yes., sources: [paper]}\n  - {who: Two, says: No., sources: [paper]}\n';
  const type = i % 2 === 0 ? 'type: context\nsources: [paper]\n' : claim;
  return fileOf(`documents/d/notes/n${i}.mdx`, `---\n${type}${anchors}---\n\nIt says ${said} here.\n`);
}

/** Where a witness reads otherwise: in a word of a paragraph, or by a paragraph. */
interface Deviation {
  readonly type: 'other word' | 'no word' | 'more words' | 'no paragraph' | 'more paragraphs';
  readonly paragraph: number;
  readonly word: number;
  readonly words: Written;
}

const deviations: fc.Arbitrary<readonly Deviation[]> = fc.array(
  fc.record({
    type: fc.constantFrom('other word', 'no word', 'more words', 'no paragraph', 'more paragraphs'),
    paragraph: fc.nat(),
    word: fc.nat(),
    words: plain,
  }),
  { maxLength: 6 },
);

/** A paragraph of a witness, with the number of that of the document, if it has one. */
interface WitnessParagraph {
  readonly there?: number;
  readonly words: readonly Written[];
}

function deviated(paragraphs: readonly WitnessParagraph[], deviation: Deviation): readonly WitnessParagraph[] {
  const { type, words } = deviation;
  const at = deviation.paragraph % paragraphs.length;
  const { words: own, ...paragraph } = paragraphs[at]!;
  const word = deviation.word % own.length;
  const withWords = (words: readonly Written[]) => paragraphs.with(at, { ...paragraph, words });
  switch (type) {
    case 'other word':
      return withWords(own.with(word, words));
    case 'more words':
      return withWords(own.toSpliced(word, 0, words));
    case 'more paragraphs':
      return paragraphs.toSpliced(at, 0, { words: [words] });
    case 'no word':
      return own.length > 1 ? withWords(own.toSpliced(word, 1)) : paragraphs;
    case 'no paragraph':
      return paragraphs.length > 1 ? paragraphs.toSpliced(at, 1) : paragraphs;
  }
}

/** A witness of the document “d”, without its structures: each paragraph is a line. */
function witnessOf(paragraphs: readonly string[], siglum: string, deviations: readonly Deviation[]) {
  const whole = paragraphs.map((text, i): WitnessParagraph => ({
    there: i + 1,
    words: text.split(' ').map((word) => ({ source: word, mdx: escaped(word) })),
  }));
  const own = deviations.reduce(deviated, whole);
  const aligned = own.flatMap(({ there }, i): string[] => {
    if (there === undefined) return [`{here: ${i + 1}}`];
    const before = own.slice(0, i).findLast((one) => one.there !== undefined)?.there ?? 0;
    return missing(before, there);
  });
  const last = own.findLast(({ there }) => there !== undefined)?.there ?? 0;
  const all = [...aligned, ...missing(last, paragraphs.length + 1)];
  const lines = own.map(({ words }) => ({ source: sourcesOf(words).join(' '), mdx: mdxOf(words, ' ') }));
  const version = `version: {of: d, as: witness, siglum: ${siglum}, aligned: [${all.join(', ')}]}\n`;
  return { siglum, version, paragraphs: sourcesOf(lines), mdx: mdxOf(lines, '\n\n') };
}

/** Paragraphs of the document between two, which a witness has not. */
const missing = (before: number, after: number): string[] =>
  Array.from({ length: after - before - 1 }, (_, i) => `{there: ${before + i + 1}}`);

/** An edition of one document of these blocks, whose words are about what its notes say, and of its witnesses. */
function editionOf(
  title: boolean,
  blocks: readonly Made[],
  unit: Unit,
  notes: readonly Noted[],
  others: readonly (readonly Deviation[])[],
) {
  const footnote: Made = {
    paragraphs: [['1 Note.']],
    mdx: '<Footnote id="one" by="author">\n\n1 Note.\n\n</Footnote>',
  };
  const first: Made = { paragraphs: [['The title']], mdx: '<Title>\n\nThe title\n\n</Title>' };
  const all = oneAfterOther([...(title ? [first] : []), ...blocks, footnote]);
  const source = all.paragraphs.map((own) => own.join('\n')).join(unit === 'blocks' ? '\n\n' : '\n');
  const paragraphs = all.paragraphs.map((own) => collapseWhiteSpace(own.join(' ')));
  const witnesses = others.map((own, i) => witnessOf(paragraphs, 'AB'[i]!, own));
  const loaded = loadEdition([
    ...witnesses.flatMap(({ siglum, version, paragraphs, mdx }) => [
      fileOf(`documents/${siglum.toLowerCase()}/index.mdx`, head(version) + mdx),
      fileOf(`documents/${siglum.toLowerCase()}/source.txt`, paragraphs.join('\n')),
    ]),
    fileOf('documents/d/index.mdx', head(`paragraphs: ${unit}\n`) + all.mdx),
    ...notes.map((note, i) => noteFile(note, i, paragraphs)),
    fileOf('documents/d/source.txt', source),
    fileOf('edition.yaml', 'title: E\ndescription: D.\nversion: 1.0.0\ndate: 2020-01-01\neditors: [E]\nlicences: {notes: CC0, code: MIT}\nlanguage: en\n'),
    fileOf('entries/term/other.mdx', '---\ntitle: Other\nbrief: Another.\ngloss: Another that is named.\n---\n'),
    fileOf('entries/term/thing.mdx', '---\ntitle: Thing\nbrief: A thing.\ngloss: A thing that is named.\n---\n'),
    fileOf('sources.yaml', 'paper:\n  type: article-newspaper\n  class: press\n  title: "P & <b>"\n  issued: 2020-01-01\n  checked: {on: 2020-01-01, how: seen}\n'),
  ]); // prettier-ignore
  // Where a law fails, the text alone says why.
  const said = [all.mdx, ...witnesses.map(({ version, mdx }) => version + mdx)].join('\n\n---\n\n');
  return { ...loaded, mdx: all.mdx, source, paragraphs, witnesses, [fc.toStringMethod]: () => said };
}

/** Such editions, with what their files say. @param unit what a paragraph is */
export const structuredEdition = (unit: Unit): fc.Arbitrary<ReturnType<typeof editionOf>> =>
  fc
    .tuple(
      fc.boolean(),
      fc.array(blockOf(unit), { minLength: 1, maxLength: 5 }),
      fc.array(noted, { minLength: 1, maxLength: 3 }),
      fc.array(deviations, { maxLength: 2 }),
    )
    .map(([title, blocks, notes, others]) => editionOf(title, blocks, unit, notes, others));
