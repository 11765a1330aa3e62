import type { Page } from 'playwright-core';
import { sourceWordsOf } from '../html.ts';
import { fault, wholeSite, type Fault } from '../rule.ts';
import { addressOf, documentPage, paragraphsOf, type BuiltSite } from '../site.ts';
import { expectationsFile, expectationsOf, type Expectation } from './expectations.ts';
import { documentsToSee, type BrowserRule } from './rule.ts';

/** Types a query on the search page, and reads the addresses found, best first. */
export async function find(page: Page, query: string): Promise<string[]> {
  await page.getByRole('searchbox').fill(query);
  await page.waitForFunction(
    (asked) =>
      new URLSearchParams(location.search).get('q') === asked &&
      document.querySelector('[data-search-results][aria-busy]') === null,
    query.trim(),
  );
  return page
    .locator('[data-search-results] a[href]')
    .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href));
}

/** Whether a result is the one meant: `entry:<id>`, `paragraph:<n>`, `note:<id>`. */
export function isTarget({ base }: BuiltSite, address: string | undefined, target: string, slug: string): boolean {
  if (address === undefined) return false;
  const { pathname, hash } = new URL(address);
  const [sort, name] = target.split(':');
  if (sort === 'entry') return pathname === `${base}entries/${name}/`;
  return pathname === `${base}documents/${slug}/` && hash === (sort === 'paragraph' ? `#p${name}` : `#note-${name}`);
}

const shown = (addresses: readonly string[]): string =>
  addresses.length === 0
    ? 'nothing'
    : addresses
        .slice(0, 3)
        .map((one) => one.replace(/^https?:\/\/[^/]+/, ''))
        .join(', ');

/** Names that are asked for, spread over all. */
const mostNames = 25;

/** The search finds an entry first by its whole name, and nothing for nonsense. */
export const searchNames: BrowserRule = {
  name: 'search-names',
  subjects: wholeSite,
  check: (viewer) =>
    viewer.visit(async (page) => {
      await page.goto('search/');
      const faults: Fault[] = [];
      const all = viewer.site.entries.flatMap(({ title, aliases }) => [title, ...aliases.slice(0, 1)]);
      const step = Math.max(1, Math.ceil(all.length / mostNames));
      for (const name of all.filter((_, i) => i % step === 0)) {
        const bearers = viewer.site.entries.filter(({ title, aliases }) => [title, ...aliases].includes(name));
        const found = await find(page, name);
        if (!bearers.some(({ id }) => isTarget(viewer.site, found[0], `entry:${id}`, '')))
          faults.push(fault(`“${name}” finds ${shown(found)}, not first the entry of that name.`));
      }
      const nonsense = await find(page, 'qzxwvy kjhgq');
      if (nonsense.length > 0) faults.push(fault(`Nonsense finds ${shown(nonsense)}.`));
      return faults;
    }),
};

/** A few words in a row, after the first third of a text, where there are any; words as the search knows them. */
export function phraseIn(text: string): string {
  const word = String.raw`[\p{L}\p{M}]+(?:['’][\p{L}\p{M}]+)*`;
  const row = new RegExp(`(?<=\\s)(?:${word} ){4}${word}(?![\\p{L}\\p{M}\\p{N}'’])`, 'u').exec(
    text.slice(text.length / 3),
  );
  return (row ?? new RegExp(`${word}(?: ${word})*`, 'u').exec(text) ?? [text])[0];
}

/** A phrase in quotation marks finds its paragraph. */
export const searchPhrases: BrowserRule = {
  name: 'search-phrases',
  subjects: documentsToSee,
  check: (viewer, file) =>
    viewer.visit(async (page) => {
      const slug = file.split('/')[1]!;
      const paragraphs = paragraphsOf(viewer.site, slug).map(sourceWordsOf);
      const faults: Fault[] = [];
      await page.goto('search/');
      for (const n of new Set([1, Math.ceil(paragraphs.length / 2), paragraphs.length])) {
        const phrase = phraseIn(paragraphs[n - 1]!);
        const found = await find(page, `“${phrase}”`);
        if (!found.some((one) => isTarget(viewer.site, one, `paragraph:${n}`, slug)))
          faults.push(fault(`“${phrase}” in quotation marks finds ${shown(found)}, not its paragraph ${n}.`));
      }
      return faults;
    }),
};

/** The search finds what the editors expect it to find. */
export const expectations: BrowserRule = {
  name: 'expectations',
  subjects: (site) =>
    site.slugs.filter((slug) => site.content && expectationsOf(site.content, slug).length > 0).map(documentPage),
  check: (viewer, file) =>
    viewer.visit(async (page) => {
      const slug = file.split('/')[1]!;
      const faults: Fault[] = [];
      await page.goto(addressOf('search/index.html'));
      for (const one of expectationsOf(viewer.site.content!, slug)) {
        const found = await find(page, one.query);
        const wanted = wantedOf(one);
        const within = found.slice(0, 'first' in one ? 1 : 3);
        const isMet =
          wanted.length === 0
            ? found.length === 0
            : within.some((result) => wanted.some((target) => isTarget(viewer.site, result, target, slug)));
        if (!isMet)
          faults.push(
            fault(
              `“${one.query}” finds ${shown(found)}; expected ${wanted.join(' or ') || 'nothing'}.`,
              `Mend the text, an alias or content/${expectationsFile(slug)}.`,
            ),
          );
      }
      return faults;
    }),
};

const wantedOf = (one: Expectation): readonly string[] =>
  'first' in one ? [one.first] : 'among' in one ? one.among : [];
