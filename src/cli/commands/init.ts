import { readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { languageSchema } from '../../model/scalar.ts';
import { present, writeFiles } from '../files.ts';
import { smallestEdition, type Engine } from '../init/smallest-edition.ts';
import { today, type Run } from '../run.ts';

/** Writes the smallest edition that builds; what is there already stays as it is. */
export const run: Run = ({ root, engine }, options, [folder = '.']) => {
  const { title = 'An edition', language = 'en', editor = 'The editors', licence = 'CC BY 4.0' } = options;
  if (!languageSchema.safeParse(language).success) {
    console.error(`“${String(language)}” is no language. Give a tag such as “en”, “fr” or “ar”.`);
    return 1;
  }
  const target = resolve(root, folder);
  const files = smallestEdition(
    {
      title: String(title),
      language: String(language),
      editor: String(editor),
      licence: String(licence),
      date: today(),
    },
    engineOf(engine),
  );
  const there = present(target, files);
  if (there.length > 0) {
    console.error(
      `These files are there already: ${there.join(', ')}.\nNothing was written. Choose an empty folder, or move them.`,
    );
    return 1;
  }
  writeFiles(target, files);
  const go = relative(process.cwd(), target);
  console.log(
    `An edition is in ${target}. To read it:\n\n  ${go === '' ? '' : `cd ${go}\n  `}npm install\n  npm start`,
  );
  return 0;
};

function engineOf(engine: string): Engine {
  const { name, version, repository } = JSON.parse(readFileSync(join(engine, 'package.json'), 'utf8')) as {
    readonly name: string;
    readonly version: string;
    readonly repository?: { readonly url: string };
  };
  return {
    name,
    version,
    repository: /github\.com\/([^/]+\/[^/.]+)/.exec(repository?.url ?? '')?.[1],
    workflow: readFileSync(join(engine, '.github', 'workflows', 'edition.yml'), 'utf8'),
  };
}
