import fc from 'fast-check';
import { expect, it, test } from 'vitest';
import { presentAddress } from './addresses.ts';

const redirects = [
  { from: 'entries/issg', to: 'entries/syria-group' },
  { from: 'documents/talk', to: 'documents/interview' },
  { from: 'documents/interview/#p9', to: 'documents/interview/#p8' },
];
const present = (address: string): string => presentAddress(address, redirects);

it('leads from a former page to the one that stands for it, with its places and files', () => {
  expect(present('entries/issg/')).toBe('entries/syria-group/');
  expect(present('entries/issg/index.json')).toBe('entries/syria-group/index.json');
  expect(present('documents/talk/#p4')).toBe('documents/interview/#p4');
  expect(present('documents/talk/talk.epub')).toBe('documents/interview/interview.epub');
  expect(present('documents/talk/source.txt')).toBe('documents/interview/source.txt');
});

it('leads from a former place, also of a former page', () => {
  expect(present('documents/interview/#p9')).toBe('documents/interview/#p8');
  expect(present('documents/talk/#p9')).toBe('documents/interview/#p8');
});

it('leads from the mentions of an entry to those of its present id', () => {
  expect(present('documents/interview/#issg-p4-1')).toBe('documents/interview/#syria-group-p4-1');
  expect(present('documents/talk/#issg-p4-1')).toBe('documents/interview/#syria-group-p4-1');
});

test('what was not moved stays, and what leads there leads no further', () => {
  const id = fc.stringMatching(/^[a-z]{1,4}(-[a-z0-9]{1,4})?$/);
  const address = fc.oneof(
    id.map((one) => `entries/${one}/`),
    fc.tuple(id, id).map(([slug, entry]) => `documents/${slug}/#${entry}-p1-1`),
    fc.tuple(id, fc.nat(20)).map(([slug, n]) => `documents/${slug}/#p${n}`),
  );
  fc.assert(
    fc.property(address, fc.uniqueArray(id, { minLength: 2, maxLength: 2 }), (from, [a, b]) => {
      expect(presentAddress(from, [])).toBe(from);
      const moves = ['entries', 'documents'].map((folder) => ({ from: `${folder}/${a!}`, to: `${folder}/${b!}` }));
      const there = presentAddress(from, moves);
      expect(presentAddress(there, moves)).toBe(there);
    }),
  );
});
