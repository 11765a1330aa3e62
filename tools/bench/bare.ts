import { cpSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { list } from './list.ts';

/** Components of the text, each as little as it can be. */
const components: Readonly<Record<string, string>> = {
  Title: '<div><slot /></div>',
  Dateline: '<div><slot /></div>',
  Exchange: '<section><h2>{Astro.props.title}</h2><slot /></section>',
  Section: '<section><h2>{Astro.props.title}</h2><slot /></section>',
  Question: '<div><slot /></div>',
  Answer: '<div><slot /></div>',
  Ref: '<a href={`/entries/${Astro.props.to}/`}><slot /></a>',
};

const names = Object.keys(components).join(', ');
const page = (title: string, content: string): string =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8" /><title>{${title}}</title></head><body><main><h1>{${title}}</h1>${content}</main></body></html>\n`;

const documentPage = (imports: string): string => `---
import { getCollection, render } from 'astro:content';
${imports}
export async function getStaticPaths() {
  const notes = Map.groupBy(await getCollection('notes'), ({ id }) => id.split('/')[0]);
  const documents = await getCollection('documents');
  return documents.map((one) => ({ params: { slug: one.id }, props: { one, notes: notes.get(one.id) ?? [] } }));
}
const { one } = Astro.props;
const { Content } = await render(one);
const notes = await Promise.all(
  Astro.props.notes.map(async (note) => ({ ...note.data, Text: (await render(note)).Content })),
);
---
${page(
  'one.data.title',
  `<Content components={{ ${names} }} />
{notes.map(({ brief, claim, record, sides = [], Text }) => (
  <div>
    <p>{brief}</p><p>{claim}</p><p>{record}</p>
    {sides.map(({ who, says }) => <p>{who}: {says}</p>)}
    <Text />
  </div>
))}`,
)}`;

const entryPage = `---
import { getCollection, render } from 'astro:content';
export async function getStaticPaths() {
  return (await getCollection('entries')).map((one) => ({ params: { id: one.id }, props: { one } }));
}
const { one } = Astro.props;
const { Content } = await render(one);
---
${page('one.data.title', '<p>{one.data.gloss}</p><Content />')}`;

/**
 * Makes a project of bare Astro with the same text: a page for each document,
 * from the same MDX, with its notes beneath, and one for each entry, both from
 * their Markdown; all that it keeps lies in its folder.
 *
 * @param content folder `content/` to take the text from
 * @returns the project's folder
 */
export function makeBare(name: string, content: string): string {
  const root = resolve('.apparatus', 'bench', name);
  rmSync(root, { recursive: true, force: true });
  for (const folder of [
    'src/components',
    'src/pages/documents',
    'src/pages/entries',
    'text/documents',
    'text/entries',
    'text/notes',
  ]) {
    mkdirSync(join(root, folder), { recursive: true });
  }
  symlinkSync(resolve('node_modules'), join(root, 'node_modules'));
  for (const slug of list(join(content, 'documents'))) {
    cpSync(join(content, 'documents', slug, 'index.mdx'), join(root, 'text/documents', `${slug}.mdx`));
    for (const file of list(join(content, 'documents', slug, 'notes'))) {
      cpSync(
        join(content, 'documents', slug, 'notes', file),
        join(root, 'text/notes', slug, file.replace(/\.mdx$/, '.md')),
      );
    }
  }
  for (const kind of list(join(content, 'entries'))) {
    for (const file of list(join(content, 'entries', kind))) {
      cpSync(join(content, 'entries', kind, file), join(root, 'text/entries', file.replace(/\.mdx$/, '.md')));
    }
  }
  const write = (path: string, text: string): void => writeFileSync(join(root, path), text);
  write('package.json', '{ "type": "module", "private": true }\n');
  write(
    'astro.config.mjs',
    `import { satteri } from '@astrojs/markdown-satteri';
import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
export default defineConfig({
  markdown: { processor: satteri({ features: { smartPunctuation: false, gfm: false } }) },
  integrations: [mdx()],
  cacheDir: '.cache',
});
`,
  );
  write(
    'src/content.config.ts',
    `import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
export const collections = {
  documents: defineCollection({ loader: glob({ base: './text/documents', pattern: '*.mdx' }) }),
  entries: defineCollection({ loader: glob({ base: './text/entries', pattern: '*.md' }) }),
  notes: defineCollection({ loader: glob({ base: './text/notes', pattern: '**/*.md' }) }),
};
`,
  );
  for (const [component, html] of Object.entries(components)) write(`src/components/${component}.astro`, `${html}\n`);
  const imports = Object.keys(components)
    .map((one) => `import ${one} from '../../components/${one}.astro';`)
    .join('\n');
  write('src/pages/documents/[slug].astro', documentPage(imports));
  write('src/pages/entries/[id].astro', entryPage);
  return root;
}
