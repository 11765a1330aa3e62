import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { PreviewFindings } from '../src/contract/preview.ts';
import { makeTrial } from '../tools/trial.ts';

const folder = makeTrial('preview', join(import.meta.dirname, 'editions/minimal'));
const letter = join(folder, 'content/documents/harbour/index.mdx');
let program: ChildProcess;
let address: string;
let told = '';

beforeAll(async () => {
  program = spawn(process.execPath, [resolve(import.meta.dirname, '../bin/apparatus.mjs'), 'dev'], {
    cwd: folder,
    // Astro serves no pages where it believes itself to be in a test.
    env: {
      ...process.env,
      SITE: undefined,
      BASE_PATH: undefined,
      PORT: '4461',
      NO_COLOR: '1',
      VITEST: undefined,
      NODE_ENV: undefined,
    },
  });
  program.stdout!.on('data', (text) => (told += String(text)));
  await until(() => told.includes('The edition is at'));
  address = /http:\S+/.exec(told)![0];
});

afterAll(async () => {
  program.kill('SIGTERM');
  await once(program, 'exit');
});

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
  await until(() => told.includes('There is no entry with the id “port-elms”.'));
  const answer = await fetch(`${address}@apparatus/findings.json?page=documents/harbour/`);
  const { here } = (await answer.json()) as PreviewFindings;
  expect(here).toMatchObject([{ code: 'entry/unknown', paragraph: 2, words: 'Port Elm' }]);
  expect(told).toContain(`${here[0]!.message}\n    → ${here[0]!.remedy}`);
  expect(await page('documents/harbour/')).toContain('data-paragraph="4"');
  writeFileSync(letter, right);
  await until(() => told.trimEnd().endsWith('0 errors, 0 warnings'));
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
