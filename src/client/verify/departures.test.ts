import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { departuresFrom, excerptsOf } from './departures.ts';

const line = fc
  .array(fc.stringMatching(/^[a-zé’.]{1,6}$/u), { minLength: 1, maxLength: 8 })
  .map((words) => words.join(' '));
const lines = fc.array(line, { minLength: 1 });

describe('departures of a page from its source', () => {
  it('are none where its paragraphs are the lines of the source, whatever white space is between', () => {
    fc.assert(
      fc.property(lines, fc.constantFrom('\n', '\r\n', '\n\n', ' \n\t\n'), (all, space) => {
        const page = all.map((one) => `\n ${one.replaceAll(' ', '  ')} `);
        expect(departuresFrom(all.join(space), page)).toEqual([]);
      }),
    );
  });

  it('are none where its paragraphs are the blocks of the source', () => {
    fc.assert(
      fc.property(fc.array(lines, { minLength: 1 }), fc.constantFrom('\n\n', '\r\n \r\n', '\n\t\n\n'), (all, space) => {
        const page = all.map((block) => block.join(' '));
        expect(departuresFrom(all.map((block) => block.join('\n')).join(space), page, true)).toEqual([]);
      }),
    );
  });

  it('are just the paragraph in which a letter differs', () => {
    fc.assert(
      fc.property(lines, fc.nat(), (all, seed) => {
        const i = seed % all.length;
        const altered = `${all[i]!}#`;
        expect(departuresFrom(all.join('\n'), all.with(i, altered))).toEqual([
          { paragraph: i + 1, page: altered, source: all[i] },
        ]);
      }),
    );
  });

  it('are a paragraph that one of them lacks', () => {
    expect(departuresFrom('one\ntwo', ['one'])).toEqual([{ paragraph: 2, page: '', source: 'two' }]);
    expect(departuresFrom('one', ['one', 'two'])).toEqual([{ paragraph: 2, page: 'two', source: '' }]);
  });
});

it('shows both readings around their first difference', () => {
  const shared = 'It is known that the meeting was held in the town hall ';
  const { page, source } = excerptsOf({ paragraph: 1, page: `${shared}in May.`, source: `${shared}in June.` });
  expect(page).toMatch(/^… .*in May\.$/);
  expect(source).toMatch(/^… .*in June\.$/);
});
