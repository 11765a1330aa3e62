/** Spoilt editions, built: a right site, or findings and the site that was there before. `FUZZ=100` builds more. */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { renderedParagraphs } from '../../src/site/rendered.ts';
import { makeTrial, runTrial } from '../../tools/trial.ts';
import { hashes } from '../hashes.ts';
import { spoiltEdition } from '../spoilt-edition.ts';

const count = Number(process.env.FUZZ ?? 10);
const seed = Date.now() & 0xffffff;

it(`are found out, or built as they are (seed ${seed})`, () => {
  const folder = makeTrial('spoilt', join(import.meta.dirname, '../editions/minimal'));
  expect(runTrial(folder, ['build']).status).toBe(0);
  let before = hashes(join(folder, 'dist'));
  for (const { files } of fc.sample(spoiltEdition, { numRuns: count, seed })) {
    rmSync(join(folder, 'content'), { recursive: true });
    for (const { path, text } of files) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    const checked = runTrial(folder, ['check']).status;
    const { status, output } = runTrial(folder, ['build']);
    expect(output).not.toMatch(/^ +at /m);
    // What the check lets pass is built, and what it doesn't, isn't.
    expect(status, output).toBe(checked);
    const after = hashes(join(folder, 'dist'));
    if (status === 0) expectWords(folder);
    else expect(after).toEqual(before);
    before = after;
  }
}, 1_800_000);

/** Every line of every source is on its page, in order. */
function expectWords(folder: string): void {
  const collapse = (text: string): string => text.replace(/\s+/g, ' ').trim();
  for (const path of hashes(join(folder, 'dist')).map((one) => one.split(' ')[0]!)) {
    const [, slug] = /^documents\/([^/]+)\/index\.html$/.exec(path) ?? [];
    if (slug === undefined) continue;
    const source = readFileSync(join(folder, 'content/documents', slug, 'source.txt'), 'utf8');
    const words = renderedParagraphs(readFileSync(join(folder, 'dist', path), 'utf8')).map(({ text }) => text);
    expect(collapse(words.join(' '))).toBe(collapse(source));
  }
}
