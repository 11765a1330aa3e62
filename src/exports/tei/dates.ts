import { readDate } from '../../model/date.ts';
import type { Element } from './element.ts';

const isExact = (date: string): boolean => /^\d{4}(?:-(?:0\d|1[0-2])(?:-\d\d)?)?$/.test(date);

/**
 * The attributes of a date (TEI P5, att.datable): a day, month or year as
 * `when`, a plain span as `from` and `to`, and whatever else EDTF says as the
 * days that it may be, with the date itself beside them.
 */
export function dateAttributes(date: string): Element['attributes'] {
  if (isExact(date)) return { when: date };
  const [from = '', to, ...more] = date.split('/');
  if (to !== undefined && more.length === 0 && isExact(from) && isExact(to)) return { from, to };
  const span = readDate(date);
  return { notBefore: span?.first, notAfter: span?.last, 'when-custom': date, datingMethod: '#edtf' };
}
