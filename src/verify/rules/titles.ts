import { attribute, textOf } from '../html.ts';
import { fault, wholeSite, type Fault, type Rule } from '../rule.ts';
import { documentPage, entryPage, type BuiltSite } from '../site.ts';

interface Described {
  readonly file: string;
  readonly title: string;
  readonly description: string;
}

function describe(site: BuiltSite, file: string): Described {
  const elements = site.page(file);
  const head = elements.filter((one) => one.parentNode?.nodeName === 'head');
  const title = head.find(({ tagName }) => tagName === 'title');
  const meta = head.find((one) => attribute(one, 'name') === 'description');
  return {
    file,
    title: title ? textOf(title).trim() : '',
    description: (meta && attribute(meta, 'content')?.trim()) ?? '',
  };
}

/** Every page has a title and a description, by which it can be told from the others. */
export const titles: Rule = {
  name: 'titles',
  subjects: wholeSite,
  *check(site) {
    const pages = site.htmlFiles.map((file) => describe(site, file));
    for (const { file, title, description } of pages) {
      if (title === '') yield fault(`${file} has no title.`);
      if (description === '') yield fault(`${file} has no description.`);
    }
    // Two texts or entries may have one title, as two may have one description, but not both.
    const written = new Set([...site.slugs.map(documentPage), ...site.entryIds.map(entryPage)]);
    const [ofEditors, ofEngine] = [
      pages.filter(({ file }) => written.has(file)),
      pages.filter(({ file }) => !written.has(file)),
    ];
    yield* alike(ofEngine, ({ title }) => title, 'title');
    yield* alike(ofEngine, ({ description }) => description, 'description');
    yield* alike(ofEditors, ({ title, description }) => `${title}\n${description}`, 'title and one description');
  },
};

function* alike(pages: readonly Described[], key: (page: Described) => string, name: string): Generator<Fault> {
  for (const same of Map.groupBy(pages, key).values())
    if (same.length > 1)
      yield fault(
        `${same.map(({ file }) => file).join(' and ')} have one ${name}: “${key(same[0]!).split('\n')[0]}”.`,
        'Give each a title or a description of its own.',
      );
}
