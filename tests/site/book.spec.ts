/** The pages of a document's book, as a reader that is a browser shows them: what axe has against them. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { currentProject } from '../../src/project/project.ts';
import { violations } from '../../src/verify/browser/axe.ts';
import { documentAddress, has, slug } from './built.ts';
import { expect, test } from './test.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const book = `${documentAddress}${slug}.epub`;

/** Rules for pages of sites: a book is one work over many files, and its reader frames them. */
const ofSites = /^(?:landmark-one-main|page-has-heading-one|region): /;

const types: Readonly<Record<string, string>> = {
  xhtml: 'application/xhtml+xml',
  css: 'text/css',
  png: 'image/png',
  ttf: 'font/ttf',
};

test('no page of the book has anything against it', async ({ page }) => {
  test.skip(slug === '' || !has(book), 'no book');
  const files = unzipSync(readFileSync(join(currentProject().output, book)));
  await page.route('**/book/**', (route) => {
    const path = new URL(route.request().url()).pathname.split('/book/')[1]!;
    return route.fulfill({ body: Buffer.from(files[path]!), contentType: types[path.split('.').at(-1)!]! });
  });
  const found: string[] = [];
  for (const path of Object.keys(files).filter((one) => one.endsWith('.xhtml'))) {
    await page.goto(`book/${path}`);
    const against = (await violations(page, axe)).filter((one) => !ofSites.test(one));
    found.push(...against.map((one) => `${path}: ${one}`));
  }
  expect(found).toEqual([]);
});
