import { describe, expect, it } from 'vitest';
import { withArchived } from '../editing/addresses.ts';
import { archivedCopy, askAddresses } from './ask.ts';

/** A network in which some addresses answer. */
const network = (url: string, { method }: RequestInit): Promise<Response> => {
  const answer = (status: number, at = url): Response =>
    Object.defineProperties(new Response(null, { status }), { url: { value: at }, redirected: { value: at !== url } });
  if (url.includes('silent'))
    return Promise.reject(new TypeError('fetch failed', { cause: new Error('no such host') }));
  if (url.includes('gone')) return Promise.resolve(answer(404));
  if (url.includes('no-head')) return Promise.resolve(answer(method === 'HEAD' ? 405 : 200));
  if (url.includes('slash')) return Promise.resolve(answer(200, `${url.replace('http:', 'https:')}/`));
  if (url.includes('moved')) return Promise.resolve(answer(200, 'https://new.example/'));
  return Promise.resolve(answer(200));
};

it('says of each address whether it answers, in their order', async () => {
  const urls = [
    'https://a.example/',
    'https://gone.example/',
    'http://slash.example/x',
    'https://moved.example/',
    'https://silent.example/',
    'https://no-head.example/',
  ];
  const told: number[] = [];
  const answers = await askAddresses(urls, (n) => told.push(n), network);
  expect(answers.map(({ is, detail }) => `${is} ${detail}`.trim())).toEqual([
    'fine',
    'gone 404',
    'fine',
    'moved https://new.example/',
    'silent no such host',
    'fine',
  ]);
  expect(told).toEqual([1, 2, 3, 4, 5, 6]);
});

it('finds an archived copy, or none', async () => {
  const found = { archived_snapshots: { closest: { url: 'http://web.archive.org/web/1/https://a.example/' } } };
  const answering = (value: unknown) => () => Promise.resolve(Response.json(value));
  expect(await archivedCopy('https://a.example/', answering(found))).toBe(
    'https://web.archive.org/web/1/https://a.example/',
  );
  expect(await archivedCopy('https://a.example/', answering({ archived_snapshots: {} }))).toBeUndefined();
  expect(await archivedCopy('https://a.example/', () => Promise.reject(new Error('x')))).toBeUndefined();
});

describe('withArchived', () => {
  const text = '# One\na:\n  title: A # x\n  URL: https://a.example/ # y\n  class: press\n\nb:\n  title: B\n';

  it('writes the copy below the address, and changes nothing else', () => {
    const after = withArchived(text, 'a', 'https://c.example/');
    expect(after).toBe(text.replace('# y\n', '# y\n  archived: https://c.example/\n'));
    expect(withArchived(after!, 'a', 'https://d.example/')).toBe(after!.replace('c.example', 'd.example'));
  });

  it('gives nothing where there is no address', () => {
    expect(withArchived(text, 'b', 'https://c.example/')).toBeUndefined();
    expect(withArchived(text, 'c', 'https://c.example/')).toBeUndefined();
  });
});
