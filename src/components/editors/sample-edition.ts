import { join } from 'node:path';
import { loadEdition } from '../../edition/load.ts';
import { readContent, type ContentFile } from '../../edition/read/files.ts';
import type { Finding } from '../../model/finding.ts';
import { digestOfCode } from '../../project/code.ts';
import { keptNow } from '../../project/kept.ts';
import { currentProject } from '../../project/project.ts';
import type { SampleLanguage } from './highlight.ts';

/** The files of the whole small edition from which the page for editors takes its samples. */
export const sampleFiles = (): ContentFile[] => readContent(join(currentProject().engine, 'examples', 'ferry'));

/** One file of the sample edition, by its path below `content/`. */
export function sampleFile(path: string): { code: string; language: SampleLanguage; caption: string } {
  const file = sampleFiles().find((f) => f.path === `content/${path}`);
  if (!file) throw new Error(`The sample edition has no file “${path}”.`);
  const language = path.endsWith('.mdx') ? 'mdx' : path.endsWith('.yaml') ? 'yaml' : 'text';
  return { code: file.text, language, caption: file.path };
}

/** Slips that an editor may make in the sample: words of a file, and what is written in their place. */
const slips = [
  { file: 'documents/ferry-1907/index.mdx', right: 'binds both towns', wrong: 'binds the two towns' },
  { file: 'documents/ferry-1907/index.mdx', right: 'to="sedge-quay"', wrong: 'to="sedge-key"' },
  { file: 'entries/agreement/ferry-agreement.mdx', right: '1899-10-02', wrong: '1899-02-30' },
] as const;

/** The layers whose code reads, and judges. */
const layers = ['model', 'text', 'mdx', 'locales', 'edition'];

/** What `npm run check` says of the sample with those slips in it: its own words, so that they stay true. */
export function sampleFindings(): readonly Finding[] {
  const files = sampleFiles().map((file) => ({
    ...file,
    text: slips
      .filter((slip) => file.path === `content/${slip.file}`)
      .reduce((text, { right, wrong }) => text.replace(right, wrong), file.text),
  }));
  const input = [files.map(({ path, text }) => [path, text]), digestOfCode(layers)];
  return keptNow(
    { kind: 'sample-findings', input, code: 'components/editors/sample-edition.ts' },
    () => loadEdition(files).findings,
  );
}
