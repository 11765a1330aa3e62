import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { request as ask } from 'node:http';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { editingPath, tokenHeader, type EditAnswer, type PreviewFindings } from '../src/contract/preview.ts';
import { readContent } from '../src/edition/read/files.ts';
import { startPreview, type Preview } from '../tools/preview.ts';
import { makeTrial } from '../tools/trial.ts';

const folder = makeTrial('preview', join(import.meta.dirname, 'editions/minimal'));
const letter = join(folder, 'content/documents/harbour/index.mdx');
let preview: Preview;
let address: string;

beforeAll(async () => {
  preview = await startPreview(folder, 4461);
  ({ address } = preview);
}, 60_000);

afterAll(() => preview.stop());

/** Waits for something to hold. */
async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 600 && !(await holds()); tries++) await new Promise((later) => setTimeout(later, 50));
  expect(await holds()).toBe(true);
}

const page = async (path: string): Promise<string> =>
  (await fetch(address + path, { headers: { accept: 'text/html' } })).text();

it('listens where PORT says', () => {
  expect(address).toBe('http://localhost:4461/');
});

it('shows a change of a file, and finds its words', async () => {
  const file = join(folder, 'content/entries/place/port-elm.mdx');
  expect(await page('entries/port-elm/')).not.toContain('Zebra crossing');
  writeFileSync(file, readFileSync(file, 'utf8').replace(/brief: .*/, 'brief: Zebra crossing.'));
  await until(async () => (await page('entries/port-elm/')).includes('Zebra crossing'));
  const places = await fetch(`${address}pagefind/places.json`);
  expect(places.status).toBe(200);
  const texts = await (await fetch(`${address}pagefind/texts/0.json`)).text();
  expect(texts).toContain('Zebra crossing');
});

it('tells what is wrong in the terminal and in the page, in the same words, and shows the page all the same', async () => {
  const right = readFileSync(letter, 'utf8');
  writeFileSync(letter, right.replace('to="port-elm"', 'to="port-elms"'));
  await until(() => preview.told().includes('There is no entry with the id “port-elms”.'));
  const answer = await fetch(`${address}@apparatus/findings.json?page=documents/harbour/`);
  const { here } = (await answer.json()) as PreviewFindings;
  expect(here).toMatchObject([{ code: 'entry/unknown', paragraph: 2, words: 'Port Elm' }]);
  expect(preview.told()).toContain(`${here[0]!.message}\n    → ${here[0]!.remedy}`);
  expect(await page('documents/harbour/')).toContain('data-paragraph="4"');
  writeFileSync(letter, right);
  await until(() => preview.told().trimEnd().endsWith('0 errors, 0 warnings'));
});

it('shows the findings alone where the edition can’t be read, without a stack', async () => {
  const file = join(folder, 'content/edition.yaml');
  const right = readFileSync(file, 'utf8');
  writeFileSync(file, right.replace(/title: .*/, 'title: A: b'));
  await until(async () => (await page('')).includes('Write: title: "A: b"'));
  expect(await page('')).not.toMatch(/at .*:\d+:\d+\)/);
  writeFileSync(file, right);
  await until(async () => (await page('')).includes('</html>'));
});

describe('editing on the page', () => {
  const file = (path: string): string => join(folder, 'content', path);
  const text = 'The boats of Port Elm cannot wait longer.';
  const passage = (words: string) => {
    const start = text.indexOf(words);
    return { document: 'harbour', paragraph: 4, text, start, end: start + words.length };
  };
  const note = { ...passage('The boats'), does: 'add note', type: 'context', id: '', note: 'There were nine.' };

  /** The token of this run, as the scripts of a page get it. */
  async function token(): Promise<string> {
    const script = await (await fetch(`${address}@id/__x00__virtual:editing-token`)).text();
    return /"([\da-f]{64})"/.exec(script)![1]!;
  }

  /** Sends as a page does, but for what is given; null leaves a header out. */
  async function send(
    body: unknown,
    headers: Readonly<Record<string, string | null>> = {},
    method = 'POST',
  ): Promise<{ readonly status: number; readonly answer: EditAnswer }> {
    const all: Readonly<Record<string, string | null>> = {
      host: 'localhost:4461',
      origin: 'http://localhost:4461',
      'content-type': 'application/json',
      [tokenHeader]: await token(),
      ...headers,
    };
    const sent = Object.fromEntries(Object.entries(all).filter(([, value]) => value !== null)) as Record<
      string,
      string
    >;
    return new Promise((done, failed) => {
      const request = ask(address + editingPath, { method, headers: sent }, (response) => {
        let read = '';
        response.on('data', (part) => (read += String(part)));
        response.on('end', () => {
          // A host that was made to lead here is refused by Vite before us, in a sentence.
          const answer = read.startsWith('{') ? (JSON.parse(read) as EditAnswer) : { refused: read };
          done({ status: response.statusCode!, answer });
        });
      });
      request.on('error', failed);
      request.end(method === 'GET' ? undefined : typeof body === 'string' ? body : JSON.stringify(body));
    });
  }

  async function refusedOf(body: unknown): Promise<string | undefined> {
    const { answer } = await send(body);
    return 'refused' in answer ? answer.refused : undefined;
  }

  it.each<[string, Readonly<Record<string, string | null>>, string]>([
    ['a host that was made to lead here', { host: 'evil.example:4461', origin: 'http://evil.example:4461' }, 'POST'],
    ['another origin', { origin: 'https://evil.example' }, 'POST'],
    ['another port of this machine', { origin: 'http://localhost:8080' }, 'POST'],
    ['no origin', { origin: null }, 'POST'],
    ['no token', { [tokenHeader]: null }, 'POST'],
    ['the token of another run', { [tokenHeader]: '0'.repeat(64) }, 'POST'],
    ['a form', { 'content-type': 'text/plain' }, 'POST'],
    ['GET', {}, 'GET'],
  ])('writes nothing for %s', async (_, headers, method) => {
    const { status, answer } = await send(note, headers, method);
    expect(status).toBeGreaterThanOrEqual(400);
    expect(status).toBeLessThan(500);
    expect(answer).toHaveProperty('refused');
    expect(existsSync(file('documents/harbour/notes/the-boats.mdx'))).toBe(false);
  });

  it('writes nothing for what is too large, no JSON, or nothing that it knows', async () => {
    const before = readContent(folder);
    const large = await send({ ...note, note: 'x'.repeat(300_000) });
    expect(large).toMatchObject({ status: 413, answer: { refused: 'A page sends at most 256 KB at once.' } });
    expect(await send('{')).toMatchObject({ status: 400 });
    const others = [{}, null, [], { ...note, does: 'remove' }, { ...note, path: '../x' }, { ...note, paragraph: -1 }];
    for (const other of others) expect(await refusedOf(other)).toContain('Load it again');
    expect(readContent(folder)).toEqual(before);
  });

  it('says in the words of the program why it can’t be done', async () => {
    const refused = (more: object) => refusedOf({ ...note, ...more });
    expect(await refused({ document: '../harbour' })).toContain('There is no document “../harbour”.');
    expect(await refused({ text: text.toUpperCase() })).toBe(
      'Paragraph 4 was changed since the page was loaded. Load it again.',
    );
    expect(await refused({ id: '../../../x' })).toContain('“../../../x” is no id.');
    expect(await refused({ id: 'port-elm' })).toContain('The id “port-elm” is taken.');
    const mark = { ...passage('Port Elm'), does: 'mark', entry: 'port-elm' };
    expect(await refusedOf(mark)).toBe('“Port Elm” is marked as “port-elm” already.');
    expect(await refusedOf({ ...mark, entry: 'x' })).toContain('no entry with the id “x”');
    expect(await refusedOf({ ...mark, ...passage('Elm cannot') })).toBe(
      'Paragraph 4: “Elm cannot” can’t be marked, since other marks cut it.',
    );
  });

  it('writes a note, and shows it on the page', async () => {
    const { answer } = await send(note);
    expect(answer).toEqual({ written: ['content/documents/harbour/notes/the-boats.mdx'] });
    expect(readFileSync(file('documents/harbour/notes/the-boats.mdx'), 'utf8')).toBe(
      '---\ntype: context\nanchors:\n  - paragraph: 4\n    exact: The boats\n---\n\nThere were nine.\n',
    );
    await until(async () => (await page('documents/harbour/')).includes('data-note="the-boats"'));
  });

  it('begins an entry and marks the words as it, and leaves every other byte as it was', async () => {
    const before = readFileSync(letter, 'utf8');
    const { answer } = await send({
      ...passage('boats'),
      does: 'begin entry',
      kind: 'equipment',
      title: 'The boats of Port Elm',
      id: 'boats',
      brief: 'Nine boats for herring.',
      gloss: 'Nine boats for herring, laid up in winter.',
    });
    expect(answer).toEqual({
      written: ['content/entries/equipment/boats.mdx', 'content/documents/harbour/index.mdx'],
    });
    expect(readFileSync(letter, 'utf8')).toBe(before.replace('The boats of', 'The <Ref to="boats">boats</Ref> of'));
    expect(readFileSync(file('entries/equipment/boats.mdx'), 'utf8')).toContain('aliases:\n  - boats\n');
    await until(async () => (await page('documents/harbour/')).includes('data-mention="boats-p4-1"'));
  });
});
