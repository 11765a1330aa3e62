import { spawnSync } from 'node:child_process';
import { appendFileSync, type Dirent, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { optionalDownloads } from '../../src/model/downloads.ts';
import { makeTrial } from '../trial.ts';
import { makeBare } from './bare.ts';
import type { Measurement } from './budgets.ts';
import { writeCorpus } from './corpus.ts';
import { list } from './list.ts';
import { runAllMeasured, type Cost } from './run-measured.ts';
import { alignColumns, median } from './table.ts';

/** The edition at hand, or a corpus of so many documents. */
export type Size = 'edition' | 1 | 10 | 100 | 1000;

/** Pairs of cold builds whose ratios are taken; one is enough where it takes minutes. */
const pairsOf: Readonly<Record<Size, number>> = { edition: 1, 1: 3, 10: 2, 100: 1, 1000: 1 };

/** What a number of documents costs, all in. */
export interface BuildReport {
  readonly size: Size;
  /** Nothing kept and nothing there before: fonts, pictures, the first compile and the search are in it. */
  readonly cold: readonly Cost[];
  /** Bare Astro with Pagefind over its pages, in turns with ours, just as cold. */
  readonly bare: readonly Cost[];
  /** As cold, without what an edition may leave out (`withoutDownloads`): pages, search, records. */
  readonly lean: Cost;
  /** Nothing was changed. */
  readonly unchanged: Cost;
  /** A word more in one note. */
  readonly oneNote: Cost;
  /** `check`, after builds. */
  readonly check: Cost;
  /** Of the site, without its exports. */
  readonly files: number;
  /** Of these, of single entries. */
  readonly ofEntries: number;
  /** Files to take away, beside the pages of documents. */
  readonly exports: number;
  /** Of the whole site. */
  readonly bytes: number;
  /** What the parts take that can be run by themselves. */
  readonly parts: string;
}

const program = resolve('bin/apparatus.mjs');

/** Our build against bare Astro's of the same text, in turns, so that a busy machine slows both. */
export async function measureBuilds(size: Size): Promise<BuildReport> {
  const trial = makeTrial(`bench-${size}`, '.');
  const content = join(trial, 'content');
  if (size !== 'edition') writeCorpus(content, size);
  // It may name what a build without exports doesn't make.
  rmSync(join(content, 'addresses.txt'), { force: true });
  const bareFolder = makeBare(`bare-${size}`, content);
  const build = (): Promise<Cost> => runAllMeasured([[program, 'build']], trial);
  const buildBare = (): Promise<Cost> =>
    runAllMeasured(
      [
        [resolve('node_modules/astro/bin/astro.mjs'), 'build'],
        [resolve('node_modules/pagefind/lib/runner/bin.cjs'), '--site', 'dist'],
      ],
      bareFolder,
    );
  const edition = join(content, 'edition.yaml');
  const matter = readFileSync(edition, 'utf8');
  writeFileSync(edition, `${matter}\nwithoutDownloads: [${optionalDownloads.join(', ')}]\n`);
  const lean = await build();
  writeFileSync(edition, matter);
  const cold: Cost[] = [];
  const bare: Cost[] = [];
  for (let i = 0; i < pairsOf[size]; i++) {
    forget(trial, 'dist', '.apparatus');
    cold.push(await build());
    forget(bareFolder, 'dist', '.cache', '.astro');
    bare.push(await buildBare());
  }
  const unchanged = await build();
  appendFileSync(firstNote(content), '\nMore.\n');
  const oneNote = await build();
  const check = await runAllMeasured([[program, 'check']], trial);
  const files = readdirSync(join(trial, 'dist'), { recursive: true, withFileTypes: true }).filter((one) =>
    one.isFile(),
  );
  const bytes = files.reduce((sum, { parentPath, name }) => sum + statSync(join(parentPath, name)).size, 0);
  const exports = files.filter(isExport).length;
  const rest = files.length - exports;
  const ofEntries = files.filter(({ parentPath }) => /dist[/\\]entries[/\\]/.test(parentPath)).length;
  return {
    size,
    cold,
    bare,
    lean,
    unchanged,
    oneNote,
    check,
    files: rest,
    ofEntries,
    exports,
    bytes,
    parts: timeParts(trial),
  };
}

/** All that can be taken away of a document, but its source: its page compares itself with that. */
const isExport = ({ parentPath, name }: Dirent): boolean =>
  /documents[/\\][^/\\]+$/.test(parentPath) && !['index.html', 'source.txt'].includes(name);

const forget = (folder: string, ...names: readonly string[]): void => {
  for (const name of names) rmSync(join(folder, name), { recursive: true, force: true });
};

function firstNote(content: string): string {
  for (const slug of list(join(content, 'documents'))) {
    const folder = join(content, 'documents', slug, 'notes');
    const [first] = list(folder);
    if (first !== undefined) return join(folder, first);
  }
  throw new Error('No document has a note to change.');
}

/** What the parts of a build take that can be run by themselves; empty if they can't. */
function timeParts(trial: string): string {
  const { stdout } = spawnSync(process.execPath, [resolve('tools/bench/time-parts.ts')], {
    cwd: trial,
    encoding: 'utf8',
  });
  return stdout.trim();
}

const ratio = ({ cold, bare }: BuildReport, of: keyof Cost): number =>
  median(cold.map((one, i) => one[of] / bare[i]![of]));
const middle = (costs: readonly Cost[], of: keyof Cost): number => median(costs.map((one) => one[of]));

/** What has a budget. */
export function budgetsOf(reports: readonly BuildReport[]): Measurement[] {
  const measured = reports.flatMap((one): Measurement[] =>
    one.size === 10 || one.size === 'edition'
      ? []
      : [
          {
            id: `buildTime${one.size}`,
            value: ratio(one, 'seconds'),
            remark: `of processor time ${ratio(one, 'cpu').toFixed(2)} ×`,
          },
          { id: `buildMemory${one.size}`, value: ratio(one, 'mb') },
        ],
  );
  const numbered = reports.flatMap((one) => (one.size === 'edition' ? [] : [{ ...one, size: one.size }]));
  const [first, last] = [numbered[0]!, numbered.at(-1)!];
  const share = last.oneNote.seconds / middle(last.cold, 'seconds');
  return [
    ...measured,
    { id: 'buildUnchanged', value: last.unchanged.seconds, remark: `at ${last.size} documents` },
    { id: 'buildOneNote', value: share * 100, remark: `at ${last.size} documents` },
    { id: 'check', value: last.check.seconds, remark: `at ${last.size} documents` },
    {
      id: 'filesADocument',
      value: (last.files - last.ofEntries - first.files + first.ofEntries) / (last.size - first.size),
    },
  ];
}

export const buildHead = [
  'documents',
  'cold',
  'bare',
  '×',
  'cpu ×',
  'without exports',
  '×',
  'unchanged',
  'one note',
  'check',
  'memory',
  'bare',
  'files',
  'exports',
  'MB',
] as const;

const seconds = (value: number): string => `${value.toFixed(1)} s`;

/** A report by the columns of `buildHead`. */
export const buildRow = (one: BuildReport): readonly string[] => [
  String(one.size),
  seconds(middle(one.cold, 'seconds')),
  seconds(middle(one.bare, 'seconds')),
  ratio(one, 'seconds').toFixed(2),
  ratio(one, 'cpu').toFixed(2),
  seconds(one.lean.seconds),
  (one.lean.seconds / middle(one.bare, 'seconds')).toFixed(2),
  seconds(one.unchanged.seconds),
  seconds(one.oneNote.seconds),
  seconds(one.check.seconds),
  `${middle(one.cold, 'mb').toFixed(0)} MB`,
  `${middle(one.bare, 'mb').toFixed(0)} MB`,
  String(one.files),
  String(one.exports),
  (one.bytes / 1e6).toFixed(1),
];

/** All of it, a line a size. */
export function printBuilds(reports: readonly BuildReport[]): string {
  const parts = reports.map(({ size, parts: told }) => `${size}: ${told}`);
  return [alignColumns([buildHead, ...reports.map(buildRow)]), ...parts].join('\n');
}
