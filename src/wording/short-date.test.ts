import { expect, it } from 'vitest';
import { shortDate } from './short-date.ts';

/** Spaces around a dash are the platform's to choose. */
const short = (text: string): string => shortDate(text, 'en-GB', (date) => `about ${date}`).replace(/\s*–\s*/g, '–');

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
