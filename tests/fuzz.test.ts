/**
 * Editions that something went wrong with: whatever stands in their files, the
 * check ends, finds it at a place that there is, and says what to do; and where
 * it finds no error, the text is that of the source. `FUZZ=1000` tries more.
 */
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { loadEdition } from '../src/edition/load.ts';
import { readContent, type ContentFile } from '../src/edition/read/files.ts';
import { sourceParagraphs } from '../src/text/source-text.ts';

const editions = ['minimal', 'second', 'own-kinds', 'arabic'].map((name) =>
  readContent(join(import.meta.dirname, 'editions', name)),
);

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

const line = (lines: readonly string[]) => fc.nat(Math.max(0, lines.length - 1));

/** One slip in a text: a line dropped, doubled, moved or cut, or a scrap put in somewhere. */
function slipIn(text: string): fc.Arbitrary<string> {
  const lines = text.split('\n');
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
  );
}

const spoilt: fc.Arbitrary<readonly ContentFile[]> = fc.constantFrom(...editions).chain((files) =>
  fc
    .array(
      fc.nat(files.length - 1).chain((at) => slipIn(files[at]!.text).map((text) => ({ at, text }))),
      { minLength: 1, maxLength: 4 },
    )
    .map((slips) =>
      files.map((file, i) => {
        const slip = slips.find(({ at }) => at === i);
        return slip ? { ...file, text: slip.text } : file;
      }),
    ),
);

it('is a finding or a right edition, whatever slips into its files', () => {
  fc.assert(
    fc.property(spoilt, (files) => {
      const { edition, findings } = loadEdition(files);
      for (const { place, message, remedy } of findings) {
        const text = files.find(({ path }) => path === place.file)?.text ?? '';
        expect(place.line).toBeGreaterThan(0);
        expect(place.line).toBeLessThanOrEqual(text.split(/\r\n?|\n/).length);
        expect(message).not.toMatch(/undefined|\[object|NaN/);
        expect(message.length).toBeLessThan(2000);
        expect(remedy).not.toBe('');
      }
      if (findings.some(({ severity }) => severity === 'error')) return;
      for (const { slug, matter, paragraphs } of edition!.documents) {
        const source = files.find(({ path }) => path === `content/documents/${slug}/source.txt`)!;
        const words = sourceParagraphs(source.text, matter.paragraphs).map(({ text }) =>
          text.replace(/\s+/g, ' ').trim(),
        );
        expect(paragraphs.map(({ text }) => text.replace(/\s+/g, ' ').trim())).toEqual(words);
      }
    }),
    { numRuns: Number(process.env.FUZZ ?? 200) },
  );
});
