import { expect, test } from 'vitest';
import { loadEdition } from '../../edition/load.ts';
import { sampleFiles, sampleFindings } from './sample-edition.ts';

test('the sample edition has no finding', () => {
  expect(loadEdition(sampleFiles()).findings).toEqual([]);
});

test('each slip in it is one finding', () => {
  expect(sampleFindings().map(({ code }) => code)).toEqual(['text/departs', 'entry/unknown', 'date/impossible']);
});
