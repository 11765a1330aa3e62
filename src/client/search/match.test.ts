import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { fold } from '../../words/fold.ts';
import { readAsOnePhrase } from '../../words/query.ts';
import { answersQuery, excerptOf, hitsIn, readQuery, withBeginnings } from './match.ts';

const lit = (text: string, typed: string): string[] =>
  hitsIn(text, readQuery(typed)).map(({ start, end }) => text.slice(start, end));
const answers = (text: string, typed: string): boolean => answersQuery(text, readQuery(typed));

describe('a query', () => {
  it('is words, folded', () => {
    const { text, phrases, words } = readQuery('  Genève, 2012 ');
    expect([text, phrases, words.map(({ forms }) => forms)]).toEqual(['Genève, 2012', [], [['geneve'], ['2012']]]);
  });

  it.each(['"arms embargo"', '“arms embargo”', '„arms embargo“', '»arms embargo«', '« arms embargo »'])(
    'is the phrase %s',
    (typed) => {
      expect(readQuery(typed)).toMatchObject({ phrases: [{ text: 'arms embargo' }], words: [] });
    },
  );

  it.each(['"arms embargo" Libya “the GNA” 2016', 'Libya "arms embargo" 2016 “the GNA”'])(
    'is phrases and words in any order: %s',
    (typed) => {
      const { phrases, words } = readQuery(typed);
      expect(phrases.map(({ text }) => text)).toEqual(['arms embargo', 'the gna']);
      expect(words.flatMap(({ forms }) => forms)).toEqual(['libya', '2016']);
    },
  );

  it('takes what stands after an open mark as words', () => {
    expect(readQuery('"arms embargo" "lib')).toMatchObject({ phrases: [{}], words: [{ forms: ['lib'] }] });
  });

  it('may be one phrase with marks inside', () => {
    expect(readAsOnePhrase('"the "threats" from"')?.phrases).toMatchObject([{ text: 'the "threats" from' }]);
    expect(readAsOnePhrase('"the threats from"')).toBeUndefined();
  });
});

describe('a word', () => {
  it.each([
    ['The resolutions of 2016', 'resolution'],
    ['coordinating it', 'coordinated'],
    ['a US aircraft', 'U.S.'],
    ['the U.S. aircraft', 'US'],
    ['10,000 crowns', '10000'],
    ['10000 crowns', '10,000'],
    ['the anti-slavery league', 'antislavery'],
    ['an antiterrorist front', 'anti-terrorist'],
    ['an anti terrorist front', 'anti-terrorist'],
    ['O’Neill wrote', 'oneill'],
    ['Libya’s coast', 'libya'],
    ['of Libya', 'Libya’s'],
    ['S/RES/2254 (2015)', '2254'],
    ['die Straße in Łódź', 'strasse lodz'],
    ['co\u00adoper\u00adation', 'cooperation'],
    ['代表团在联合国大会上谈到了港口建设问题', '港口'],
    ['代表団は国際連合総会で港の建設について話した', '建設'],
    ['คณะผู้แทนพูดถึงการก่อสร้างท่าเรือ', 'ท่าเรือ'],
    ['서울에서 열린 회의', '서울'],
    ['ناقش مجلس الأمن القرار الجديد', 'قرار'],
    ['صدر قرار جديد', 'القرار'],
    ['भारत की किताब', 'किताब'],
  ])('of “%s” answers “%s”', (text, typed) => {
    expect(answers(text, typed)).toBe(true);
  });

  it.each([
    ['Resolution 2253 ended it.', '2255'],
    ['Resolution 2253 ended it.', 'S/RES/2253'],
    ['S/RES/2253', 'S/RES/2255'],
    ['It began in 2011.', '2014'],
    ['10,000 crowns', '10'],
    ['3.5 metres', '35'],
    ['The government of Iran', 'Iraq'],
    ['It left Nigeria.', 'Niger'],
    ['Australia agreed.', 'Austria'],
    ['The United Nations', 'NATO'],
    ['Malta agreed.', 'Mali'],
    ['The army moved.', 'arms'],
    ['an international court', 'internal'],
    ['nonsense', 'no'],
    ['unresolved', 'resolved'],
    ['口の港', '港口'],
    ['भारत की किताब', 'कताब'],
  ])('of “%s” doesn’t answer “%s”', (text, typed) => {
    expect(answers(text, typed)).toBe(false);
  });

  it('stands for those that begin so where the text has not itself', () => {
    const text = 'an international interview, internal and reconnaissance';
    const begun = (typed: string): string[] =>
      hitsIn(text, withBeginnings(text, readQuery(typed))).map(({ start, end }) => text.slice(start, end));
    expect(begun('interna')).toEqual(['international', 'internal']);
    expect(begun('reconn')).toEqual(['reconnaissance']);
    expect(begun('internal')).toEqual(['internal']);
    expect(begun('in')).toEqual([]);
    expect(begun('22')).toEqual([]);
  });

  it('is wanted in any order, and every one', () => {
    expect(answers('The embargo on arms', 'arms embargo')).toBe(true);
    expect(answers('The embargo', 'arms embargo')).toBe(false);
    expect(answers('text', '')).toBe(false);
  });
});

describe('a phrase', () => {
  it.each([
    ['the arms  embargo, then', '"Arms embargo"'],
    ['the arms embargo on Libya', '"arms embargo" Libya'],
    ['It was – “said” – S/RES/2254 (2015), §\u00a05.', '"s/res/2254 (2015), § 5."'],
    ['the anti-terrorist front', '"terrorist front"'],
    ['10,000 crowns', '"000 crowns"'],
    ['代表团在联合国大会上', '"联合国大会"'],
  ])('stands in “%s”: %s', (text, typed) => {
    expect(answers(text, typed)).toBe(true);
  });

  it.each([
    ['the embargo on arms', '"arms embargo"'],
    ['An arms. Embargo', '"arms embargo"'],
    ['the alarms embargoed', '"arms embargo"'],
    ['Libya: arms, embargoes', 'Libya "arms embargo"'],
    ['the arms embargo', '"arms embargo" Libya'],
    ['10,000 crowns', '"10000 crowns"'],
    ['An — embargo', '"—"'],
  ])('doesn’t stand in “%s”: %s', (text, typed) => {
    expect(answers(text, typed)).toBe(false);
  });
});

describe('what is lit', () => {
  it('is the words as the text has them', () => {
    expect(lit('Genève and the Geneva talks', 'geneve')).toEqual(['Genève']);
    expect(lit('The U.S. and US', 'us')).toEqual(['U.S', 'US']);
    expect(lit('an anti-terrorist front', 'antiterrorist')).toEqual(['anti-terrorist']);
    expect(lit('Libya: an arms embargo', '"arms embargo" Libya arms')).toEqual(['Libya', 'arms embargo']);
    expect(lit('die Stra\u00adße', 'strasse')).toEqual(['Stra\u00adße']);
    expect(lit('在港口建设', '港口')).toEqual(['港口']);
  });

  const words = fc
    .array(
      fc.constantFrom('arms', 'Embargo', 'the', 'été', 'U.S.', 'anti-terror', '10,000', '“quoted”', '(a)', '港口', '—'),
      {
        minLength: 1,
        maxLength: 12,
      },
    )
    .map((list) => list.join(' '));

  test('a text that answers has a hit, and one that does not has none of its phrase', () => {
    fc.assert(
      fc.property(words, words, (text, phrase) => {
        const query = readAsOnePhrase(`"${phrase}"`) ?? readQuery(`"${phrase}"`);
        expect(hitsIn(text, query).length > 0).toBe(answersQuery(text, query));
      }),
    );
  });

  test('any words in a row, signs and all, are a phrase that stands there and is lit whole', () => {
    fc.assert(
      fc.property(words, fc.nat(), fc.nat(), (text, a, b) => {
        const parts = text.split(' ');
        const [from, to] = [a % parts.length, b % parts.length].sort((x, y) => x - y) as [number, number];
        const phrase = parts.slice(from, to + 1).join(' ');
        fc.pre(/[\p{L}\p{N}]/u.test(phrase));
        const query = readAsOnePhrase(`“${phrase}”`) ?? readQuery(`“${phrase}”`);
        expect(hitsIn(text, query).map(({ start, end }) => fold(text.slice(start, end)))).toContain(fold(phrase));
      }),
    );
  });
});

describe('an excerpt', () => {
  const text = `${'word '.repeat(60)}needle ${'word '.repeat(60)}needle end`;

  it('is a short text whole', () => {
    expect(excerptOf('A needle here', readQuery('needle'))).toEqual({
      text: 'A needle here',
      hits: [{ start: 2, end: 8 }],
    });
  });

  it('is the part around the first hit, cut at words', () => {
    const { text: part, hits } = excerptOf(text, readQuery('needle'));
    expect(part).toMatch(/^… (word )+needle (word )+…$/);
    expect(hits.map(({ start, end }) => part.slice(start, end))).toEqual(['needle']);
  });

  it('has as many words of the query as stand together', () => {
    const { text: part } = excerptOf(`needle ${'word '.repeat(80)}needle and straw`, readQuery('straw needle'));
    expect(part).toMatch(/needle and straw$/);
  });

  it('has bounds in a script without spaces too', () => {
    const { text: part, hits } = excerptOf('代表团在联合国大会上谈到了港口建设问题。'.repeat(40), readQuery('港口'));
    expect(part.length).toBeLessThan(300);
    expect(hits.map(({ start, end }) => part.slice(start, end))).toContain('港口');
  });

  test('every hit selects a word of the query', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('needle', 'straw', 'été', '𝒳', '港口建设'), { maxLength: 80 }), (list) => {
        const { text: part, hits } = excerptOf(list.join(' '), readQuery('needle'));
        for (const { start, end } of hits) expect(part.slice(start, end)).toBe('needle');
        if (list.includes('needle')) expect(hits.length).toBeGreaterThan(0);
      }),
    );
  });
});
