import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { digestOfValue } from '../exports/digest.ts';
import { digestOfCode } from '../project/code.ts';
import type { Project } from '../project/project.ts';
import { editionFonts } from './edition-fonts.ts';
import { toldByEditionModules } from './edition-modules.ts';
import { filesIn } from './files.ts';

/**
 * What Vite makes of the engine for an edition: code that renders its pages, and
 * scripts, style sheets and fonts, which these load. It follows from the engine and
 * from little of the edition, so that most builds take that of the one before.
 */
export interface Bundle {
  /** The module that renders. */
  readonly code: string;
  /** The style sheets of each route, by Astro's key of it. */
  readonly styles: readonly (readonly [route: string, styles: unknown])[];
  /** One value for all that it follows from: so do pages, which have a part of the style sheets in them. */
  readonly key: string;
}

/** What is noted of a bundle, when it is whole. */
interface Note {
  readonly key: string;
  readonly styles: Bundle['styles'];
  /** Of all files. */
  readonly sums: Readonly<Record<string, string>>;
}

const folderOf = ({ cache }: Project): string => join(cache, 'bundle');
const noteOf = (project: Project): string => join(folderOf(project), 'note.json');
const codeOf = (project: Project): string => join(folderOf(project), 'code');
const filesOf = (project: Project): string => join(folderOf(project), 'files');

/**
 * Gives the bundle of an edition, and puts its files into the site.
 *
 * @param site the folder of the site, which isn't there yet
 * @param compile has Vite write the files into the site, and the code into a folder
 */
export async function bundleFor(
  project: Project,
  site: string,
  compile: (code: string) => Promise<Bundle['styles']>,
): Promise<Bundle> {
  const key = keyOf(project);
  const kept = readNote(project);
  if (kept?.key === key) {
    cpSync(filesOf(project), site, { recursive: true });
    return bundleOf(project, kept);
  }
  // The note goes first: a build that is stopped halfway leaves nothing that looks whole.
  rmSync(noteOf(project), { force: true });
  rmSync(folderOf(project), { recursive: true, force: true });
  mkdirSync(folderOf(project), { recursive: true });
  const styles = await compile(codeOf(project));
  cpSync(site, filesOf(project), { recursive: true });
  const note: Note = { key, styles, sums: sumsOf(project) };
  writeFileSync(`${noteOf(project)}.new`, JSON.stringify(note));
  renameSync(`${noteOf(project)}.new`, noteOf(project));
  return bundleOf(project, note);
}

/** One value for all that Vite is given. */
function keyOf(project: Project): string {
  const { root, engine, site, base } = project;
  return digestOfValue([
    [root, engine, site, base, process.env.NODE_ENV],
    digestOfCode(['.', join('..', 'public')]),
    toldByEditionModules(''),
    editionFonts(project).key,
  ]);
}

function bundleOf(project: Project, { key, styles, sums }: Note): Bundle {
  return {
    code: join(
      folderOf(project),
      Object.keys(sums).find((name) => /^code\/prerender-entry\.[^/]+\.mjs$/.test(name))!,
    ),
    styles,
    key,
  };
}

/** The note of what lies there, where all of it is as it was noted. */
function readNote(project: Project): Note | undefined {
  try {
    const note = JSON.parse(readFileSync(noteOf(project), 'utf8')) as Note;
    return JSON.stringify(sumsOf(project)) === JSON.stringify(note.sums) ? note : undefined;
  } catch {
    // There is none, or it isn't whole.
    return undefined;
  }
}

const sumsOf = (project: Project): Record<string, string> =>
  Object.fromEntries(
    ['code', 'files'].flatMap((part) =>
      filesIn(join(folderOf(project), part)).map((path) => {
        const bytes = readFileSync(join(folderOf(project), part, path));
        return [`${part}/${path}`, createHash('sha256').update(bytes).digest('base64')];
      }),
    ),
  );
