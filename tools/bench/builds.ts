import { spawnSync } from 'node:child_process';
import { join, resolve } from 'node:path';
import { makeTrial } from '../trial.ts';
import { makeBare } from './bare.ts';
import type { Measurement } from './budgets.ts';
import { multiplyDocuments } from './copies.ts';
import { runMeasured, type Cost } from './run-measured.ts';
import { figure, median } from './table.ts';

/** Pairs of builds whose ratios are taken. */
const pairs = 2;

interface BuildReport {
  readonly measured: readonly Measurement[];
  /** What the ratios don't tell, a line each. */
  readonly lines: readonly string[];
}

/**
 * Our build against one by bare Astro of the same text, in turns, so that a
 * busy machine slows both. A first build of each isn't counted: it cuts fonts,
 * draws pictures and fills caches, which the budget leaves out.
 */
export async function measureBuilds(documents: 1 | 100): Promise<BuildReport> {
  const trial = makeTrial(`bench-${documents}`, '.');
  multiplyDocuments(join(trial, 'content'), documents);
  const bare = makeBare(`bare-${documents}`, join(trial, 'content'));
  const buildOurs = (): Promise<Cost> => runMeasured(resolve('bin/apparatus.mjs'), ['build'], trial);
  const buildBare = (): Promise<Cost> => runMeasured('node_modules/astro/bin/astro.mjs', ['build'], bare);

  const cold = await buildOurs();
  await buildBare();
  const ours: Cost[] = [];
  const bares: Cost[] = [];
  for (let i = 0; i < pairs; i++) {
    ours.push(await buildOurs());
    bares.push(await buildBare());
  }
  const ratio = (of: keyof Cost): number => median(ours.map((one, i) => one[of] / bares[i]![of]));
  const all = (costs: readonly Cost[], of: keyof Cost, digits: number): string =>
    costs.map((one) => one[of].toFixed(digits)).join(', ');
  // By processor time, where it is known: on a busy machine two wall clocks can't be subtracted.
  const clock = Number.isNaN(cold.cpu) ? 'seconds' : 'cpu';
  const later = median(ours.map((one) => one[clock]));
  return {
    measured: [
      {
        id: `buildTime${documents}`,
        value: ratio('seconds'),
        remark: `ours ${all(ours, 'seconds', 1)} s; bare ${all(bares, 'seconds', 1)} s; of processor time ${figure(ratio('cpu'))} ×`,
      },
      {
        id: `buildMemory${documents}`,
        value: ratio('mb'),
        remark: `ours ${all(ours, 'mb', 0)} MB; bare ${all(bares, 'mb', 0)} MB`,
      },
    ],
    lines: [
      `${documents} document${documents === 1 ? '' : 's'}: a first build ${cold[clock].toFixed(1)} s${clock === 'cpu' ? ' of processor time' : ''}, with fonts, pictures and what else is cached; a later one ${later.toFixed(1)} s, ${timeParts(trial)}.`,
    ],
  };
}

/** What the parts of a build take that can be run by themselves; empty if they can't. */
function timeParts(trial: string): string {
  const { stdout } = spawnSync(process.execPath, [resolve('tools/bench/time-parts.ts')], {
    cwd: trial,
    encoding: 'utf8',
  });
  return stdout.trim();
}
