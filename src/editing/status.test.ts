import { expect, it } from 'vitest';
import { smallEdition } from '../../tests/small-edition.ts';
import { statusOf } from './status.ts';

const tasks = (changes: Parameters<typeof smallEdition>[1] = {}) =>
  Object.fromEntries(statusOf(smallEdition('minimal', changes), '2030-01-01').map(({ what, items }) => [what, items]));

it('names what an import left for the editor to write, until it is written', () => {
  const [documents, entries] = [
    'documents of which an import left something for you to write',
    'entries of which brief and gloss are yet to be written',
  ];
  expect(tasks()).not.toHaveProperty([documents]);
  expect(tasks()).not.toHaveProperty([entries]);
  const left = tasks({
    'documents/harbour/index.mdx': [
      ['date: 1902-06-14', 'date: ../2029-12-31'],
      ['publisher: The editors', 'publisher: Not recorded'],
      ['rights: Written for this edition; no rights reserved.', 'rights: Not yet stated.'],
    ],
    'entries/place/port-elm.mdx': [['brief: ', 'brief: Named in “A talk on the harbour”. # ']],
  });
  expect(left[documents]).toEqual(['harbour: date, publisher, rights']);
  expect(left[entries]).toEqual(['port-elm']);
});
