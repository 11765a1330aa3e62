import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { makeTrial } from '../trial.ts';
import type { Measurement } from './budgets.ts';
import { alignColumns } from './table.ts';
import type { ExportCost } from './time-exports.ts';

/** What all exports of the edition's first document cost, where none was made before, and where nothing has changed. */
export function measureExports(): { readonly measured: Measurement[]; readonly lines: readonly string[] } {
  const trial = makeTrial('bench-exports', '.');
  const [cold, warm] = [run(trial), run(trial)];
  const seconds = (value: number): string => `${value.toFixed(2)} s`;
  const sum = (costs: readonly ExportCost[], of: 'seconds' | 'cpu' | 'bytes'): number =>
    costs.reduce((total, one) => total + one[of], 0);
  const row = (id: string, one: readonly ExportCost[], again: readonly ExportCost[]): string[] => [
    id,
    seconds(sum(one, 'seconds')),
    seconds(sum(one, 'cpu')),
    seconds(sum(again, 'seconds')),
    `${(sum(one, 'bytes') / 1000).toFixed(1)} KB`,
  ];
  return {
    measured: [
      { id: 'exportsCold', value: sum(cold, 'seconds'), remark: `of processor time ${seconds(sum(cold, 'cpu'))}` },
      { id: 'exportsWarm', value: sum(warm, 'seconds') },
    ],
    lines: [
      alignColumns([
        ['export', 'cold', 'cpu', 'warm', 'size'],
        ...cold.map((one, i) => row(one.id, [one], [warm[i]!])),
        row('all', cold, warm),
      ]),
    ],
  };
}

/** @throws with what it says, where it fails */
function run(folder: string): ExportCost[] {
  const { status, stdout, stderr } = spawnSync(process.execPath, [resolve('tools/bench/time-exports.ts')], {
    cwd: folder,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout.trim().split('\n').at(-1)!) as ExportCost[];
}
