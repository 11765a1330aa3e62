import { expect, it } from 'vitest';
import { officeIn } from './office.ts';

const offices = [
  'Director of the Service, 1998–1999',
  'President of the Republic, 2000–2008, 2012–2018',
  'Prime Minister, 2008–2012',
  'Special envoy, 2014',
];

it('gives the office of the year without its years', () => {
  expect(officeIn(1998, offices)).toBe('Director of the Service');
  expect(officeIn(2010, offices)).toBe('Prime Minister');
  expect(officeIn(2016, offices)).toBe('President of the Republic');
  expect(officeIn(2014, offices)).toBe('Special envoy');
});

it('gives none where none was held', () => {
  expect(officeIn(1990, offices)).toBeUndefined();
  expect(officeIn(2016, ['Ruler, 1969–2011'])).toBeUndefined();
});

it('takes an office with a beginning alone, or without years, as still held, and the later one as the office', () => {
  expect(officeIn(2016, ['Deputy director, from 2000', 'Deputy Minister for trade, from 19 March 2015'])).toBe(
    'Deputy Minister for trade',
  );
  expect(officeIn(2016, ['Poet', 'Member of the House (elected June 2014)'])).toBe('Member of the House');
  expect(officeIn(2016, ['Poet'])).toBe('Poet');
});
