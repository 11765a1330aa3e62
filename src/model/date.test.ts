import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { readDate } from './date.ts';

describe('readDate', () => {
  it.each([
    ['2016-06-14', '2016-06-14', '2016-06-14'],
    ['2016-06', '2016-06-01', '2016-06-30'],
    ['1989', '1989-01-01', '1989-12-31'],
    ['2016-02', '2016-02-01', '2016-02-29'],
    ['2016-06-02/2016-06-20', '2016-06-02', '2016-06-20'],
    ['2011-03/2016', '2011-03-01', '2016-12-31'],
    ['201X', '2010-01-01', '2019-12-31'],
    ['0044', '0044-01-01', '0044-12-31'],
    ['2016-XX', '2016-01-01', '2016-12-31'],
    ['2016-06-XX', '2016-06-01', '2016-06-30'],
    ['2016-21', '2016-01-01', '2016-03-31'],
  ])('takes %s for the days from %s to %s', (date, first, last) => {
    expect(readDate(date)).toEqual({ first, last, isUncertain: false });
  });

  it('has no first or last day for an open end', () => {
    expect(readDate('2011-03-15/..')).toEqual({ first: '2011-03-15', last: undefined, isUncertain: false });
    expect(readDate('../2016')).toEqual({ first: undefined, last: '2016-12-31', isUncertain: false });
  });

  it.each(['2014~', '2014?', '2016-06-14%', '2014~/2016'])('marks %s as uncertain', (date) => {
    expect(readDate(date)?.isUncertain).toBe(true);
  });

  it.each([
    '2016-06-31',
    '2015-02-29',
    '1900-02-29',
    '2016-02-30/2016-03-02',
    '2016-06-31?',
    '2016-13',
    '2016-00',
    '2016-06-00',
  ])('refuses %s, which no calendar has', (date) => {
    expect(readDate(date)).toBeUndefined();
  });

  it.each(['2016-02-29', '2000-02-29'])('takes %s, a leap day', (date) => {
    expect(readDate(date)?.first).toBe(date);
  });

  it.each([
    '',
    'June 2016',
    '14.06.2016',
    '2016-6-14',
    '2016-06-14 ',
    '/',
    '..',
    '../..',
    '2017/2016',
    '2016/2017/2018',
    '../2016/x',
    '44',
    '20166',
    '19',
    'Y17000',
    '{2016,2017}',
    '2016-06-14T12:00:00Z',
    '2016-41',
    '1560-XX-25',
  ])('refuses “%s”, which is no date', (date) => {
    expect(readDate(date)).toBeUndefined();
  });

  test('every day that the platform knows is read, and no other', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1000, max: 9999 }),
        fc.integer({ min: 0, max: 13 }),
        fc.integer({ min: 0, max: 32 }),
        (y, m, d) => {
          const text = `${y}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`;
          const time = new Date(Date.UTC(y, m - 1, d));
          const isDay = time.toISOString().slice(0, 10) === text;
          expect(readDate(text)?.first).toBe(isDay ? text : undefined);
        },
      ),
    );
  });
});
