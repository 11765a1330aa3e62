import { join } from 'node:path';
import { expect, it } from 'vitest';
import { loadEdition } from '../../edition/load.ts';
import { readContent } from '../../edition/read/files.ts';
import { changeFeed } from './feed.ts';

const { matter } = loadEdition(readContent(join(import.meta.dirname, '../../../tests/editions/second'))).edition!;
const feed = (change: Partial<typeof matter> = {}): string =>
  changeFeed({ ...matter, ...change }, (path) => `https://second.example/${path}`);

it('has an entry for each version, the newest first, with its details', () => {
  expect([...feed().matchAll(/<title>(.*?)<\/title>/g)].map(([, title]) => title)).toEqual([
    'Second',
    'Second 2.1.0',
    'Second 2.0.0',
  ]);
  expect(feed()).toContain('The note on the ground was corrected.');
});

it('takes its dates from the versions alone', () => {
  expect([...feed().matchAll(/<updated>(.*?)<\/updated>/g)].map(([, time]) => time)).toEqual([
    '2021-03-04T00:00:00Z',
    '2021-03-04T00:00:00Z',
    '2021-02-01T00:00:00Z',
  ]);
  expect(feed({ changes: [] })).toContain('<updated>2021-03-04T00:00:00Z</updated>');
});

it('escapes what XML would take for its own', () => {
  expect(feed({ title: 'Q & A <1>' })).toContain('<title>Q &amp; A &lt;1&gt;</title>');
  expect(feed({ title: '&amp; is five characters' })).toContain('<title>&amp;amp; is five characters</title>');
});

it('writes a whole time for a version that is dated by its month alone', () => {
  expect(feed({ date: '2021-03', changes: [] })).toContain('<updated>2021-03-01T00:00:00Z</updated>');
});
