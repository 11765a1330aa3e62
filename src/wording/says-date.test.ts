import { expect, it } from 'vitest';
import { saysDate } from './says-date.ts';

it('finds a date whose parts are kept together', () => {
  expect(saysDate('Interview with Bloomberg, 14 June 2016', '14\u00a0June 2016')).toBe(true);
  expect(saysDate('Interview with Bloomberg', '14\u00a0June 2016')).toBe(false);
});
