/** Editions that something went wrong with, for tests of what becomes of them. */
import { join } from 'node:path';
import fc from 'fast-check';
import { readContent, type ContentFile } from '../src/edition/read/files.ts';

/** The smallest and the richest editions of the tests, by their names. */
const editions = ['minimal', 'second', 'own-kinds', 'arabic'].map((name) => ({
  name,
  files: readContent(join(import.meta.dirname, 'editions', name)),
}));

/** What slips into files: signs of YAML and MDX, odd white space and line ends, letters that are none. */
const scraps = [
  ...'--- {{ }} < > </Ref> <Ref to="x"> <Title> & * ** _ ` ``` # [ ]( : | > - ? ! % @ &a *a << \\ " \''.split(' '),
  ...['\u0000', '\uFEFF', '\r', '\r\n', '\u2028', '\u00A0', '\u200F', '\uD800', '\uDC00', '\uFFFE', '\t', '\v'],
  ...[
    'import x from "y"',
    '{process.exit()}',
    '<script>',
    'x: &a [*a]',
    '!!js/function',
    '  - - - -',
    'null',
    '2016-02-30',
  ],
];

/** What may stand in the place of any value of YAML. */
const values = [
  ...['', 'null', 'true', '0', '-1', '1e999', '.nan', '2016-13-45', '[]', '{}', '[[]]', '{ a: { b: c } }', '"\\ud800"'],
  ...['&a [*a, *a]', '*nowhere', '!!binary x', '!!set { a, b }', '|', '{ <<: { title: x } }', '\t', '- x', '@x', '`x`'],
  `${'['.repeat(300)}${']'.repeat(300)}`,
  `${'{ a: '.repeat(300)}1${' }'.repeat(300)}`,
  'word '.repeat(20_000),
];

const line = (lines: readonly string[]) => fc.nat(Math.max(0, lines.length - 1));

/** One slip in a text: a line dropped, doubled, moved or cut, a scrap put in somewhere, a value that is another. */
function slipIn(text: string): fc.Arbitrary<string> {
  const lines = text.split('\n');
  const fields = lines.flatMap((one, at) => (/^\s*(?:- )?[\w-]+:/.test(one) ? [at] : []));
  return fc.oneof(
    line(lines).map((at) => lines.toSpliced(at, 1).join('\n')),
    line(lines).map((at) => lines.toSpliced(at, 0, lines[at] ?? '').join('\n')),
    fc.tuple(line(lines), line(lines)).map(([from, to]) =>
      lines
        .toSpliced(from, 1)
        .toSpliced(to, 0, lines[from] ?? '')
        .join('\n'),
    ),
    fc.nat(text.length).map((at) => text.slice(0, at)),
    fc
      .tuple(fc.nat(text.length), fc.constantFrom(...scraps))
      .map(([at, scrap]) => text.slice(0, at) + scrap + text.slice(at)),
    fc.tuple(fc.nat(text.length), fc.nat(8)).map(([at, length]) => text.slice(0, at) + text.slice(at + length)),
    fc.constantFrom('', '\uFEFF' + text, text.replaceAll('\n', '\r\n'), text.replaceAll('\n', '\r'), text + text),
    ...(fields.length === 0
      ? []
      : [
          fc
            .tuple(fc.constantFrom(...fields), fc.constantFrom(...values))
            .map(([at, value]) =>
              lines.with(at, lines[at]!.replace(/^(\s*(?:- )?[\w-]+:).*/, `$1 ${value}`)).join('\n'),
            ),
        ]),
  );
}

/** Names that files may come under: not ids, not of this place, of another ending. */
const names = [
  'A b.mdx',
  'ä.mdx',
  '.mdx',
  'x.md',
  'x.mdx',
  'index.mdx',
  'source.txt',
  'x'.repeat(150) + '.mdx',
  'a%20b.mdx',
  'con.mdx',
];

const elsewhere = (path: string, name: string): string => `${path.slice(0, path.lastIndexOf('/') + 1)}${name}`;

/** What becomes of a file as a whole: it is lost, or there again or instead under another name. */
type Fate = { readonly to: 'lost' } | { readonly to: 'copied' | 'moved'; readonly name: string };

const fate: fc.Arbitrary<Fate> = fc.oneof(
  fc.constant<Fate>({ to: 'lost' }),
  fc.record({ to: fc.constantFrom('copied', 'moved'), name: fc.constantFrom(...names) }),
);

function withFate(files: readonly ContentFile[], at: number, what: Fate): readonly ContentFile[] {
  const file = files[at]!;
  if (what.to === 'lost') return files.toSpliced(at, 1);
  const other = { ...file, path: elsewhere(file.path, what.name) };
  const rest = files.filter(({ path }, i) => path !== other.path && (what.to === 'copied' || i !== at));
  return [...rest, other].sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** An edition of the tests, and its files with what went wrong in them. */
export interface SpoiltEdition {
  /** Of the folder in `tests/editions/`. */
  readonly name: string;
  readonly files: readonly ContentFile[];
}

export const spoiltEdition: fc.Arbitrary<SpoiltEdition> = fc.constantFrom(...editions).chain(({ name, files }) =>
  fc
    .record({
      slips: fc.array(
        fc.nat(files.length - 1).chain((at) => slipIn(files[at]!.text).map((text) => ({ at, text }))),
        { minLength: 1, maxLength: 4 },
      ),
      whole: fc.option(fc.tuple(fc.nat(files.length - 1), fate), { freq: 4 }),
    })
    .map(({ slips, whole }) => {
      const slipped = files.map((file, i) => {
        const slip = slips.find(({ at }) => at === i);
        return slip ? { ...file, text: slip.text } : file;
      });
      return { name, files: whole ? withFate(slipped, ...whole) : slipped };
    }),
);
