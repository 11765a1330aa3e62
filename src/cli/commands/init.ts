import { existsSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { languageSchema } from '../../model/scalar.ts';
import { findProject } from '../../project/project.ts';
import { endInterrupted } from '../commit.ts';
import { finish, refuse } from '../finish.ts';
import { askForEdition } from '../init/ask-for-edition.ts';
import { smallestEdition, type Engine } from '../init/smallest-edition.ts';
import { textOf, today, type Run } from '../run.ts';

/** Writes the smallest edition that builds; what is there already stays as it is. */
export const run: Run = async ({ root, engine }, options, [folder = '.']) => {
  const { json } = options;
  // What is being written is noted in the new edition: it is a project from its first file on.
  const project = findProject(resolve(root, folder), {});
  endInterrupted(project);
  const [title, language, editor, licence] = ['title', 'language', 'editor', 'licence'].map((name) =>
    textOf(options[name]),
  );
  if (language !== undefined && !languageSchema.safeParse(language).success)
    return refuse(`“${language}” is no language. Give a tag such as “en”, “fr” or “ar”.`, json);
  const there = (paths: readonly string[]): string[] => paths.filter((path) => existsSync(join(project.root, path)));
  const filesFor = (said: Parameters<typeof smallestEdition>[0]) => smallestEdition(said, engineOf(engine));
  const plain = { title: 'An edition', language: 'en', editor: 'The editors', licence: 'CC BY 4.0', date: today() };
  const inTheWay = there(Object.keys(filesFor(plain)));
  if (inTheWay.length > 0)
    return refuse(
      `These files are there already: ${inTheWay.join(', ')}.\nNothing was written. Choose an empty folder, or move them.`,
      json,
    );
  const said = await askForEdition({ title, language, editor, licence }, plain);
  if (!said) return refuse('Nothing was written.', json);
  const go = relative(process.cwd(), project.root);
  return finish(project, options, {
    files: [],
    changes: new Map(Object.entries(filesFor({ ...said, date: plain.date }))),
    said: [
      `An edition is in ${project.root}. To read it:\n\n  ${go === '' ? '' : `cd ${go}\n  `}npm install\n  npm start\n`,
    ],
    data: { folder: project.root },
  });
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
