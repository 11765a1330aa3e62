/** Each rule of `apparatus verify` that needs a browser finds what it is there for, in a site spoilt at one place. */
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { serveSite } from '../../src/site/serve.ts';
import type { Viewer } from '../../src/verify/browser/rule.ts';
import { browserRules } from '../../src/verify/browser/rules.ts';
import { visitsTo } from '../../src/verify/browser/visit.ts';
import { readSite } from '../../src/verify/site.ts';
import { documentAddress, entries, readText, site, slug } from './built.ts';
import { expect, test as plain } from '@playwright/test';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const document = `${documentAddress}index.html`;
const [sheet] = /assets\/Frame[\w.-]*\.css/.exec(readText(document)) ?? [];
const [script] = /assets\/Frame[\w.-]*\.js/.exec(readText(document)) ?? [];

/** A copy of the edition under test, with a file of it changed; its expectations lie beside it. */
const test = plain.extend<{
  spoil: (name: string, file: string, change: (text: string) => string) => Promise<string[]>;
}>({
  spoil: async ({ browser }, use, { testId }) => {
    const folder = join('.apparatus', 'spoilt', testId);
    await use(async (name, file, change) => {
      cpSync(site.folder, join(folder, 'dist'), { recursive: true });
      cpSync(site.content!, join(folder, 'content'), { recursive: true });
      const path = join(folder, file);
      const text = readFileSync(path, 'utf8');
      expect(change(text), 'the site is spoilt').not.toBe(text);
      writeFileSync(path, change(text));
      const spoilt = readSite(join(folder, 'dist'));
      const { url, close } = await serveSite(spoilt.folder, spoilt.base);
      const viewer: Viewer = { site: spoilt, url, axe, visit: visitsTo(browser, url) };
      const rule = browserRules.find((one) => one.name === name)!;
      const subject = [document, 'search/index.html', ''].find((one) => rule.subjects(spoilt).includes(one))!;
      const found = await rule.check(viewer, subject);
      await close();
      return found.map(({ what }) => what);
    });
    rmSync(folder, { recursive: true, force: true });
  },
});

const addSheet = (css: string) => (text: string) => `${text}\n${css}`;

/** Rule, file, what is done to it, and what is found. */
const slips: readonly (readonly [string, string, (text: string) => string, RegExp])[] = [
  ['quiet', `dist/${script}`, (text) => `console.error('a slip');${text}`, /The browser says: a slip/],
  ['quiet', `dist/${script}`, (text) => `setTimeout(()=>{throw Error('a slip')});${text}`, /A script fails: a slip/],
  [
    'quiet',
    `dist/${document}`,
    (text) => text.replace('</main>', '<img src="http://127.0.0.1:9/a.png" alt=""></main>'),
    /(?:asks another host|Content Security Policy)/,
  ],
  ['quiet', `dist/${sheet}`, addSheet('h1 { display: none !important }'), /heading can’t be seen/],
  ['accessible', `dist/${document}`, (text) => text.replace('</main>', '<button></button></main>'), /axe: button-name/],
  [
    'widths',
    `dist/${sheet}`,
    addSheet('main { min-inline-size: 700px !important }'),
    /The page is \d+ px wide in a window of 320 px/,
  ],
  [
    'widths',
    `dist/${sheet}`,
    addSheet('[data-note-for] { position: fixed !important; inset: 0 !important }'),
    /there overlap/,
  ],
  [
    'no-script',
    `dist/${sheet}`,
    addSheet('html:not([data-js]) [data-paragraph] { visibility: hidden !important }'),
    /p1 can’t be seen/,
  ],
  [
    'no-script',
    `dist/${sheet}`,
    addSheet('html:not([data-js]) [role=note] { display: none !important }'),
    /the note of ref-[\w-]+ can’t be seen/,
  ],
  [
    'no-script-names',
    'dist/search/index.html',
    (text) => text.replaceAll(`entries/${entries[0]!.id}/`, ''),
    /nothing leads to the entry/,
  ],
  [
    'search-names',
    'dist/names.json',
    (text) => text.replaceAll(/"[^"]*",(?="[^"]*"\])/g, '"x",'),
    /not first the entry of that name/,
  ],
  [
    'search-phrases',
    `dist/documents/${slug}/index.html`,
    (text) => text.replace(/(<[^>]*data-paragraph="1"[^>]*>).*?(<\/h1>)/s, '$1quite other words stand here$2'),
    /finds nothing, not its paragraph 1/,
  ],
  [
    'expectations',
    `content/documents/${slug}/expect/queries.yaml`,
    (text) => text.replace(/first: entry:.*/, 'first: entry:nothing'),
    /expected entry:nothing/,
  ],
  [
    'expectations',
    `content/documents/${slug}/expect/queries.yaml`,
    (text) => text.replace('none: true', 'among: [entry:nothing]'),
    /finds nothing; expected entry:nothing/,
  ],
];

plain('every rule has a slip that it finds', () => {
  expect(new Set(slips.map(([name]) => name))).toEqual(new Set(browserRules.map(({ name }) => name)));
});

for (const [i, [name, file, change, what]] of slips.entries()) {
  test(`${name} finds what it is there for (${i})`, async ({ spoil }) => {
    expect((await spoil(name, file, change)).join('\n')).toMatch(what);
  });
}
