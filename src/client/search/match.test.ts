import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { answers, answersQuery, excerptOf, hitsIn, readQuery } from './match.ts';

const lit = (text: string, typed: string): string[] =>
  hitsIn(text, readQuery(typed)).map(({ start, end }) => text.slice(start, end));

describe('readQuery', () => {
  it('reads words, folded', () => {
    expect(readQuery('  Genève, 2012 ')).toEqual({
      text: 'Genève, 2012',
      phrases: [],
      words: ['geneve', '2012'],
    });
  });

  it.each(['"arms embargo"', '“arms embargo”', '„arms embargo“', '« arms embargo »'])(
    'reads the phrase %s',
    (typed) => {
      expect(readQuery(typed)).toMatchObject({ phrases: [['arms', 'embargo']], words: [] });
    },
  );

  it('reads phrases and words, in any order', () => {
    const parts = {
      phrases: [
        ['arms', 'embargo'],
        ['the', 'gna'],
      ],
      words: ['libya', '2016'],
    };
    expect(readQuery('"arms embargo" Libya “the GNA” 2016')).toMatchObject(parts);
    expect(readQuery('Libya "arms embargo" 2016 “the GNA”')).toMatchObject(parts);
  });

  it('takes what stands after an open mark as words', () => {
    expect(readQuery('"arms emb')).toMatchObject({ phrases: [], words: ['arms', 'emb'] });
    expect(readQuery('"arms embargo" "lib')).toMatchObject({ phrases: [['arms', 'embargo']], words: ['lib'] });
  });
});

describe('answers', () => {
  it('lets the ending differ', () => {
    expect(answers('resolutions', 'resolution')).toBe(true);
    expect(answers('coordinating', 'coordination')).toBe(true);
  });

  it('asks for the beginning', () => {
    expect(answers('nonsense', 'no')).toBe(false);
    expect(answers('unresolved', 'resolved')).toBe(false);
  });
});

describe('answersQuery', () => {
  it('wants every word, in any order', () => {
    expect(answersQuery('The embargo on arms', readQuery('arms embargo'))).toBe(true);
    expect(answersQuery('The embargo', readQuery('arms embargo'))).toBe(false);
  });

  it('wants a phrase as it stands', () => {
    expect(answersQuery('the arms  embargo, then', readQuery('"Arms embargo"'))).toBe(true);
    expect(answersQuery('the embargo on arms', readQuery('"arms embargo"'))).toBe(false);
  });

  it('wants both a phrase and a word beside it', () => {
    expect(answersQuery('the arms embargo on Libya', readQuery('"arms embargo" Libya'))).toBe(true);
    expect(answersQuery('the arms embargo', readQuery('"arms embargo" Libya'))).toBe(false);
    expect(answersQuery('Libya: arms, embargoes', readQuery('Libya "arms embargo"'))).toBe(false);
  });

  it('is given by nothing to nothing', () => {
    expect(answersQuery('text', readQuery(''))).toBe(false);
  });

  it('wants whole words of a phrase', () => {
    expect(answersQuery('the alarms embargoed', readQuery('"arms embargo"'))).toBe(false);
  });
});

describe('hitsIn', () => {
  it('gives the words as the text has them', () => {
    expect(lit('Genève and the Geneva talks', 'geneve')).toEqual(['Genève', 'Geneva']);
    expect(lit('An arms embargo; arms. Embargo', '"arms embargo"')).toEqual(['arms embargo', 'arms. Embargo']);
    expect(lit('Libya: an arms embargo', '"arms embargo" Libya arms')).toEqual(['Libya', 'arms embargo']);
  });

  it('finds nothing for a phrase without words', () => {
    expect(lit('An — embargo', '"—"')).toEqual([]);
    expect(answersQuery('An — embargo', readQuery('"—"'))).toBe(false);
  });

  test('a text that answers a phrase has a hit, and one that does not has none', () => {
    const words = fc
      .array(fc.constantFrom('arms', 'embargo', 'the', 'été'), { minLength: 1, maxLength: 12 })
      .map((list) => list.join(' '));
    fc.assert(
      fc.property(words, words, (text, phrase) => {
        const query = readQuery(`"${phrase}"`);
        expect(hitsIn(text, query).length > 0).toBe(answersQuery(text, query));
      }),
    );
  });
});

describe('excerptOf', () => {
  const text = `${'word '.repeat(60)}needle ${'word '.repeat(60)}needle end`;

  it('gives a short text whole', () => {
    expect(excerptOf('A needle here', readQuery('needle'))).toEqual({
      text: 'A needle here',
      hits: [{ start: 2, end: 8 }],
    });
  });

  it('gives the part around the first hit, cut at words', () => {
    const { text: part, hits } = excerptOf(text, readQuery('needle'));
    expect(part).toMatch(/^… (word )+needle (word )+…$/);
    expect(hits.map(({ start, end }) => part.slice(start, end))).toEqual(['needle']);
  });

  test('every hit selects a word of the query', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('needle', 'straw', 'été', '𝒳'), { maxLength: 80 }), (list) => {
        const { text: part, hits } = excerptOf(list.join(' '), readQuery('needle'));
        for (const { start, end } of hits) expect(part.slice(start, end)).toBe('needle');
        if (list.includes('needle')) expect(hits.length).toBeGreaterThan(0);
      }),
    );
  });
});
