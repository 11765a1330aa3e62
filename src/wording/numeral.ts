import type { Division, Document } from '../edition/graph.ts';
import { roman } from './roman.ts';

/**
 * The numeral before the title of a division: ours, for those of the first level
 * to which the editor gave a title. Headings of the source have what is printed there.
 */
export function numeralOf({ divisions }: Document, division: Division): string | undefined {
  if (!isNumbered(division)) return undefined;
  return roman(divisions.filter((one) => isNumbered(one) && one.number <= division.number).length);
}

const isNumbered = ({ level, heading }: Division): boolean => level === 1 && heading === undefined;
