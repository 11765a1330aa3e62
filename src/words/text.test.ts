import { describe, expect, it } from 'vitest';
import { readText } from './text.ts';

const wordsOf = (text: string): string[] => readText(text).words.map(({ form }) => form);

describe('the words of a text', () => {
  it.each([
    ['Da’esh', ['daesh', 'da', 'esh']],
    ['the U.S. envoy', ['us', 'u', 's', 'the', 'envoy']],
    ['anti-terrorist', ['antiterrorist', 'anti', 'terrorist']],
    ['S/RES/2259', ['sres2259', 's', 'res', '2259']],
    ['AT&T', ['att', 'at', 't']],
    ['Олег Сыромолотов', ['олег', 'сыромолотов']],
    ['किताब', ['किताब']],
  ])('of “%s” are also those that are written together', (text, words) => {
    expect(wordsOf(text).sort()).toEqual(words.sort());
  });

  it.each([
    ['10,000 crowns', ['10000', 'crowns']],
    ['1’234’567', ['1234567']],
    ['3.5 or 3,5', ['3.5', '3.5', 'or']],
    ['in 2014, 2015', ['in', '2014', '2015']],
    ['2011,2012', ['2011', '2012']],
    ['14.06.2016', ['14', '06', '2016', '14062016']],
    ['RC-135', ['rc135', 'rc', '135']],
  ])('of “%s” are whole figures', (text, words) => {
    expect(wordsOf(text).sort()).toEqual(words.sort());
  });

  it('are there with and without the article of Arabic', () => {
    expect(wordsOf('القرار')).toEqual(['القرار', 'قرار']);
    expect(wordsOf('وبالمجلس')).toContain('مجلس');
    expect(wordsOf('الله')).toEqual(['الله']);
  });

  it('are no addresses of pages', () => {
    const words = wordsOf('https://example.org/a-page/with-a-very-long/address-of-many-parts/index.html');
    expect(words.filter(({ length }) => length > 10)).toEqual([]);
  });

  it('of a script without spaces are its characters', () => {
    expect(wordsOf('港口 ท่า')).toEqual(['港', '口', 'ท', '่', 'า']);
    expect(wordsOf('서울에서')).toEqual(['서', '울', '에', '서']);
  });
});

it('tells what is written without a space', () => {
  const { atoms, runs } = readText('the 第5条 of S/RES/2254, then');
  expect(runs.map(([first, last]) => atoms.slice(first, last + 1).map(({ form }) => form))).toEqual([
    ['the'],
    ['第', '5', '条'],
    ['of'],
    ['s', 'res', '2254'],
    ['then'],
  ]);
});
