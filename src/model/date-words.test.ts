import { describe, expect, it } from 'vitest';
import { longDate, shortDate } from './date-words.ts';

const about = (date: string): string => `about ${date}`;
/** In words, with the thin spaces around a dash made plain. */
const inWords = (date: string, language = 'en-GB'): string => longDate(date, language, about).replace(/\u2009/g, ' ');
/** Spaces around a dash are the platform's to choose. */
const short = (text: string): string => shortDate(text, 'en-GB', about).replace(/\s*–\s*/g, '–');

describe('longDate', () => {
  it.each([
    ['2016-02-22', '22 February 2016'],
    ['2016-02', 'February 2016'],
    ['2016', '2016'],
    ['2016-06-02/2016-06-20', '2 – 20 June 2016'],
    ['2015/2016', '2015 – 2016'],
    ['2011-03/..', 'March 2011–'],
    ['../2016', '–2016'],
    ['2014~', 'about 2014'],
    ['2014~/2016', 'about 2014 – 2016'],
  ])('writes %s as “%s”', (date, words) => {
    expect(inWords(date)).toBe(words);
  });

  it.each([
    ['2011-03-15/2016', '15 March 2011 – 2016'],
    ['2016-06/2016-06-20', 'June 2016 – 20 June 2016'],
    ['2015/2016-06', '2015 – June 2016'],
  ])('invents no month or day for %s', (date, words) => {
    expect(inWords(date)).toBe(words);
  });

  it('writes it in the language of the edition', () => {
    expect(inWords('2016-02-22', 'de')).toBe('22. Februar 2016');
  });

  it.each(['201X', '2016-21', '{2015,2016}', '2016-06-XX', '201X/2016-06', '2016-06/201X'])(
    'leaves %s as it is',
    (date) => {
      expect(inWords(date)).toBe(date);
    },
  );
});

describe('shortDate', () => {
  it.each([
    ['2016-02-22', '22 Feb'],
    ['2011-04', 'Apr'],
    ['2014-02-07/2014-02-23', '7–23 Feb'],
    ['2014-02-07/2014-03-02', '7 Feb–2 Mar'],
    ['1947/1991', '1947–1991'],
    ['2015-12-30/2016-01-02', '30 Dec 2015–2 Jan 2016'],
    ['2014-09/', 'Sept 2014–'],
    ['2016-05~', 'about May'],
  ])('says %s in few words', (text, words) => expect(short(text)).toBe(words));

  it.each(['1989', '1989~', '../1990'])('says nothing of %s, whose year stands already', (text) => {
    expect(short(text)).toBe('');
  });

  it.each(['2016-21', '201X', '2016-21/2017', '2016-06/201X'])('says nothing of %s, which has no words', (text) => {
    expect(short(text)).toBe('');
  });
});
