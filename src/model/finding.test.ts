import fc from 'fast-check';
import { expect, it, test } from 'vitest';
import { sortFindings, type Finding, type FindingCode } from './finding.ts';

const finding = fc.record<Finding>({
  code: fc.constantFrom('a/b', 'a/c', 'b/a'),
  severity: fc.constantFrom('error', 'warning'),
  place: fc.record({
    file: fc.constantFrom('a', 'B', 'ä'),
    line: fc.integer({ min: 1, max: 12 }),
    column: fc.integer({ min: 1, max: 3 }),
  }),
  message: fc.constantFrom('x', 'y'),
  remedy: fc.constant('Do.'),
});

it('sorts by file, line as a number, column, code and message', () => {
  const at = (file: string, line: number, column: number, code: FindingCode, message = ''): Finding => ({
    code,
    severity: 'error',
    place: { file, line, column },
    message,
    remedy: '',
  });
  const sorted = [
    at('a', 2, 1, 'yaml/syntax'),
    at('a', 10, 1, 'brief/missing', 'x'),
    at('a', 10, 1, 'brief/missing', 'y'),
    at('a', 10, 1, 'gloss/missing'),
    at('a', 10, 2, 'alias/ambiguous'),
    at('b', 1, 1, 'alias/ambiguous'),
  ];
  expect(sortFindings(sorted.toReversed())).toEqual(sorted);
});

test('the order of what goes in makes no difference, and nothing is lost', () => {
  fc.assert(
    fc.property(fc.array(finding), fc.array(finding), (a, b) => {
      const one = sortFindings([...a, ...b]);
      const places = (list: readonly Finding[]): string[] =>
        list.map(({ code, place, message }) => JSON.stringify([place, code, message]));
      expect(places(one)).toEqual(places(sortFindings([...b, ...a])));
      expect(one).toHaveLength(a.length + b.length);
    }),
  );
});
