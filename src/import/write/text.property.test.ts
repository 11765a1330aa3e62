import fc from 'fast-check';
import { expect, it } from 'vitest';
import { imported } from '../../../tests/imported.ts';
import { unfitCharacters } from '../../model/characters.ts';
import { readDocument } from '../../mdx/document.ts';
import { collapseWhiteSpace } from '../../text/white-space.ts';
import type { Span } from '../imported.ts';
import { ImportError } from '../imported.ts';
import { markUp, mentionsOf, type MarkUp } from './mark-up.ts';

/** Pieces of which hostile lines are made. */
const pieces = fc.constantFrom(
  ...'# ## > - + * ** _ __ ` ``` ~~~ = === --- *** ___ 1. 12) [ ] [a](b) ![ < > </p> <Ref <Title> { } {a} & &amp; &#65; \\ \\* import export import{ : :: | || $ @ // /* */ " \' “ ” … — \u00a0 \u200b \u2028 \u3000 \t é e\u0301 عربي 漢字 𝄞 😀 Question: Q: A: Mr. X: a b word words. 14 June 1902'.split(
    / (?! )/,
  ),
  ' ',
  '  ',
);
const line = fc.oneof(
  fc.array(pieces, { minLength: 1, maxLength: 14 }).map((some) => some.join('')),
  fc.array(pieces, { minLength: 1, maxLength: 10 }).map((some) => some.join(' ')),
  fc.string({ unit: 'grapheme', maxLength: 30 }),
);
const text = fc
  .array(line, { minLength: 1, maxLength: 8 })
  .map((lines) => lines.join('\n'))
  .filter((one) => /\S/.test(one) && unfitCharacters(one).length === 0);

const lines = (source: string): string[] =>
  source
    .split(/[\r\n]+/)
    .map(collapseWhiteSpace)
    .filter((one) => one !== '');

it('reads as the text that came in, and passes the check, whatever it is', async () => {
  await fc.assert(
    fc.asyncProperty(text, async (given) => {
      const { errors, source, loaded } = await imported('a.txt', given);
      expect(errors).toEqual([]);
      expect(lines(source)).toEqual(lines(given));
      const paragraphs = loaded.edition!.documents.find(({ slug }) => slug === 'text')!.paragraphs;
      expect(paragraphs.map((one) => collapseWhiteSpace(one.text))).toEqual(lines(given));
    }),
    { numRuns: 400 },
  );
});

it.each(['html', 'xml', 'md'] as const)(
  'writes nothing that the check refuses, whatever is in a file of %s',
  async (ending) => {
    const tag = fc.constantFrom(
      'p',
      'div',
      'head',
      'h1',
      'hi',
      'b',
      'note',
      'list',
      'item',
      'li',
      'ul',
      'table',
      'tr',
      'row',
      'td',
      'lg',
      'l',
      'sp',
      'speaker',
      'quote',
      'persName',
      'placeName',
      'lb',
      'br',
      'pb',
      'choice',
      'sic',
    );
    const tree = fc.letrec<{ node: string }>((tie) => ({
      node: fc.oneof(
        { maxDepth: 4 },
        line.map((words) => words.replace(/[<&]/g, '')),
        fc
          .tuple(tag, fc.array(tie('node'), { maxLength: 4 }))
          .map(([name, inner]) => `<${name} n="1">${inner.join('')}</${name}>`),
      ),
    }));
    await fc.assert(
      fc.asyncProperty(fc.array(tree.node, { minLength: 1, maxLength: 5 }), async (nodes) => {
        const inner = nodes.join('\n');
        const file = ending === 'xml' ? `<TEI><teiHeader/><text><body>${inner}</body></text></TEI>` : inner;
        try {
          const { errors } = await imported(`a.${ending}`, file);
          expect(errors).toEqual([]);
        } catch (cause) {
          // No words, or no text: said in one sentence.
          if (!(cause instanceof ImportError)) throw cause;
        }
      }),
      { numRuns: 150 },
    );
  },
);

const how: MarkUp = { entryOf: (thing) => thing, noteOf: () => undefined, language: 'en', begins: () => true };

it('marks mentions so that the reader finds the same words', () => {
  const words = fc
    .array(pieces, { minLength: 1, maxLength: 12 })
    .map((some) => some.join(' ').replace(/\s+/g, ' ').trim())
    .filter((one) => one !== '');
  const spans = (of: string) =>
    fc.array(fc.tuple(fc.nat(of.length), fc.nat(of.length), fc.constantFrom('elm', 'oak')), { maxLength: 3 });
  fc.assert(
    fc.property(
      words.chain((of) => fc.tuple(fc.constant(of), spans(of))),
      ([of, ranges]) => {
        const mentions = ranges.flatMap(([a, b, thing]): Span[] => {
          const [from, to] = [Math.min(a, b), Math.max(a, b)];
          const inner = of.slice(from, to);
          if (inner.trim() === '' || /[\ud800-\udfff]/.test(of.charAt(from - 1) + of.charAt(to))) return [];
          return [{ type: 'mention', thing, start: to - inner.trimStart().length, end: from + inner.trimEnd().length }];
        });
        // As a tree gives them: apart, or one in the other.
        const nested = mentions.filter((one, i) =>
          mentions.every(
            (other, j) =>
              j >= i ||
              one.end <= other.start ||
              other.end <= one.start ||
              (one.start >= other.start && one.end <= other.end),
          ),
        );
        const given = { text: of, spans: nested.sort((a, b) => a.start - b.start || b.end - a.end), line: 1 };
        const { paragraphs, findings } = readDocument(markUp(given, how).mdx, 'a.mdx');
        expect(findings).toEqual([]);
        expect(paragraphs.map((one) => one.text)).toEqual([of]);
        expect(paragraphs[0]!.references.map(({ to, start, end }) => ({ to, start, end }))).toEqual(
          mentionsOf(given).kept.map(({ thing, start, end }) => ({ to: thing, start, end })),
        );
      },
    ),
    { numRuns: 500 },
  );
});
