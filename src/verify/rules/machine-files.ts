import { addressIn } from '../address.ts';
import { fault, wholeSite, type Fault, type Rule } from '../rule.ts';
import { addressOf, type BuiltSite } from '../site.ts';
import { readXml, textsOf } from '../xml.ts';

/** The files that other programs rely on are there. */
export const machineFiles: Rule = {
  name: 'files',
  subjects: wholeSite,
  *check(site) {
    for (const file of [
      '404.html',
      'entries.json',
      'robots.txt',
      'pagefind/pagefind.js',
      '.nojekyll',
      ...(site.hasAddress ? ['feed.xml', 'sitemap-index.xml'] : []),
    ])
      if (!site.has(file)) yield fault(`${file} is missing.`);
    for (const slug of site.slugs)
      for (const file of ['source.txt', 'annotations.jsonld'])
        if (!site.has(`documents/${slug}/${file}`)) yield fault(`documents/${slug}/${file} is missing.`);
    if (site.hasAddress && site.has('robots.txt') && !/^Sitemap: /m.test(site.text('robots.txt')))
      yield fault('robots.txt doesn’t name the sitemap.');
  },
};

/** Every file of XML and JSON can be read as what it is. */
export const wellFormed: Rule = {
  name: 'well-formed',
  subjects: ({ files }) => files.filter((file) => /\.(?:xml|json|jsonld|svg)$/.test(file)),
  *check(site, file) {
    try {
      if (file.includes('json')) site.json(file);
      else readXml(site.text(file));
    } catch (cause) {
      yield fault(`It can’t be read: ${(cause as Error).message.split('\n')[0]}`);
    }
  },
};

/** Every schema of the data is at the address that it names. */
export const schemas: Rule = {
  name: 'schemas',
  subjects: ({ files }) => files.filter((file) => /^data\/schema\/\d+\/[\w-]+\.json$/.test(file)),
  *check(site, file) {
    const { $schema, $id } = site.json(file) as { readonly $schema?: string; readonly $id?: string };
    if ($schema !== 'https://json-schema.org/draft/2020-12/schema') yield fault('It names no draft of JSON Schema.');
    if ($id !== addressIn(site, file)) yield fault(`It names ${String($id)} as its address.`);
  },
};

/** The sitemap has every page, and only pages. */
export const sitemap: Rule = {
  name: 'sitemap',
  subjects: (site) => (site.hasAddress ? wholeSite() : []),
  *check(site) {
    const root = `${site.origin}${site.base}`;
    const parts = textsOf(site.text('sitemap-index.xml'), 'loc');
    const listed = parts.flatMap((url) => textsOf(site.text(url.slice(root.length)), 'loc'));
    const pages = site.htmlFiles.filter((file) => file !== '404.html').map((file) => `${root}${addressOf(file)}`);
    const differing = new Set(listed).symmetricDifference(new Set(pages));
    for (const url of differing) yield fault(`${url} is only in the sitemap, or only a page.`);
  },
};

/** The feed has what Atom asks for: RFC 4287, sections 4.1.1 and 4.1.2. */
export const feed: Rule = {
  name: 'feed',
  subjects: (site) => (site.has('feed.xml') ? ['feed.xml'] : []),
  *check(site: BuiltSite, file): Generator<Fault> {
    const xml = site.text(file);
    const entries = textsOf(xml, 'entry').length;
    const ids = textsOf(xml, 'id');
    for (const name of ['id', 'title', 'updated'])
      if (textsOf(xml, name).filter((one) => one !== '').length !== entries + 1)
        yield fault(`Not each of its entries has its own <${name}>.`);
    if (new Set(ids).size !== ids.length) yield fault('Two of its entries have one id.');
    for (const date of textsOf(xml, 'updated'))
      if (Number.isNaN(Date.parse(date))) yield fault(`“${date}” is no date.`);
  },
};
