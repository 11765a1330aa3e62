/** The rule of `eslint.config.js` that holds the direction of the layers, tried on files that break it. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ESLint } from 'eslint';
import { describe, expect, it, test } from 'vitest';
import { layers } from '../eslint.config.js';
import { layersOfExports } from '../src/exports/made.ts';

const root = join(import.meta.dirname, '..');
const eslint = new ESLint({ cwd: root });

/** What is said of the direction, where a line is added to a file. */
async function barred(file: string, line: string): Promise<string[]> {
  const text = readFileSync(join(root, file), 'utf8');
  // After the fence of an Astro file; before all else in others.
  const changed = file.endsWith('.astro') ? text.replace('---\n', `---\n${line}\n`) : `${line}\n${text}`;
  const [result] = await eslint.lintText(changed, { filePath: join(root, file) });
  return result!.messages.map(({ message }) => message).filter((message) => message.includes('may not import'));
}

describe('the layer rule', () => {
  it.each([
    ['src/model/id.ts', "import { x } from '../text/align.ts';", 'model/ may not import text/.'],
    ['src/model/id.ts', "export { x } from '../text/align.ts';", 'model/ may not import text/.'],
    ['src/model/id.ts', "const x = import('../edition/graph.ts');", 'model/ may not import edition/.'],
    ['src/model/id.ts', "type X = import('../edition/graph.ts').Edition;", 'model/ may not import edition/.'],
    [
      'src/edition/checks/ids.ts',
      "const x = await import('../../wording/words.ts');",
      'edition/ may not import wording/.',
    ],
    ['src/client/search/open.ts', "void import('../../wording/words.ts');", 'client/ may not import wording/.'],
    ['src/components/Keys.astro', "import { x } from '../pages/map.astro';", 'components/ may not import pages/.'],
    [
      'src/components/Keys.astro',
      "const x = await import('../pages/map.astro');",
      'components/ may not import pages/.',
    ],
    ['src/prose/en/about.mdx', "import X from '../../layouts/Page.astro';", 'prose/ may not import layouts/.'],
    ['src/verify/site.ts', "import { x } from '../edition/graph.ts';", 'verify/ may not import edition/.'],
  ])('in %s sees %s', async (file, line, what) => {
    expect((await barred(file, line)).join('\n')).toContain(what);
  });

  it.each([
    ['src/edition/checks/ids.ts', "import { x } from '../../model/id.ts';"],
    ['src/client/search/open.ts', "void import('./dialog.ts');"],
    ['src/prose/en/about.mdx', "import X from '../../components/Keys.astro';"],
  ])('in %s allows %s', async (file, line) => {
    expect(await barred(file, line)).toEqual([]);
  });
});

test('every folder of src/ is a layer', () => {
  const folders = readdirSync(join(root, 'src'), { withFileTypes: true }).filter((one) => one.isDirectory());
  expect(folders.map(({ name }) => name).sort()).toEqual([...Object.keys(layers as object), 'styles'].sort());
});

test('a kept export is made again when the code of any layer that it rests on changes', () => {
  // Where the edition lies and is published is among what it is kept by.
  const below = (layers as Record<string, string[]>).exports!.filter((layer) => layer !== 'project');
  expect([...layersOfExports].sort()).toEqual([...below, 'exports'].sort());
});
