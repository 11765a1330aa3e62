import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';

const timeCommand = '/usr/bin/time';
const pollMs = 25;

/** What a command took. */
export interface Cost {
  readonly seconds: number;
  /** Processor time of all its processes, in seconds: hardly changed by what else runs; NaN where the system doesn't tell. */
  readonly cpu: number;
  /** Peak resident memory of its largest process, in MB (1,000,000 bytes); NaN where the system doesn't tell. */
  readonly mb: number;
}

/** Runs scripts one after the other; memory is that of the one that took most. */
export async function runAllMeasured(
  commands: readonly (readonly [script: string, ...args: string[]])[],
  folder: string,
): Promise<Cost> {
  const costs: Cost[] = [];
  for (const [script, ...args] of commands) costs.push(await runMeasured(script, args, folder));
  const sum = (of: 'seconds' | 'cpu'): number => costs.reduce((total, one) => total + one[of], 0);
  return { seconds: sum('seconds'), cpu: sum('cpu'), mb: Math.max(...costs.map(({ mb }) => mb)) };
}

/**
 * Runs a Node script to its end and measures it; memory by `/usr/bin/time`, else
 * by polling `/proc`.
 *
 * @throws with its output, if it fails
 */
async function runMeasured(script: string, args: readonly string[], folder: string): Promise<Cost> {
  const hasTime = existsSync(timeCommand);
  const command = [...(hasTime ? [timeCommand, '-v'] : []), process.execPath, script, ...args];
  const began = performance.now();
  const child = spawn(command[0]!, command.slice(1), {
    cwd: folder,
    env: { ...process.env, NO_COLOR: '1', ASTRO_TELEMETRY_DISABLED: '1' },
  });
  let output = '';
  child.stdout.on('data', (data: Buffer) => (output += data.toString()));
  child.stderr.on('data', (data: Buffer) => (output += data.toString()));
  let polled = NaN;
  const timer = hasTime
    ? undefined
    : setInterval(() => (polled = Math.max(Number.isNaN(polled) ? 0 : polled, peakOfTree(child.pid!))), pollMs);
  const status = await new Promise<number | null>((ended) => child.on('close', ended));
  clearInterval(timer);
  if (status !== 0) throw new Error(`${command.join(' ')} failed in ${folder}:\n${output}`);
  const told = (what: string): number => Number(new RegExp(`${what}: ([\\d.]+)`).exec(output)?.[1] ?? NaN);
  const kib = told('Maximum resident set size \\(kbytes\\)');
  return {
    seconds: (performance.now() - began) / 1000,
    cpu: told('User time \\(seconds\\)') + told('System time \\(seconds\\)'),
    mb: Number.isNaN(kib) ? polled : (kib * 1024) / 1e6,
  };
}

/** Largest peak memory of a process and those that it began, in MB; NaN without `/proc`. */
function peakOfTree(pid: number): number {
  if (!existsSync('/proc')) return NaN;
  const parents = new Map<number, number>();
  for (const name of readdirSync('/proc')) {
    if (/^\d+$/.test(name)) parents.set(Number(name), Number(/^PPid:\s+(\d+)/m.exec(statusOf(Number(name)))?.[1] ?? 0));
  }
  const isWithin = (one: number): boolean => one === pid || (parents.has(one) && isWithin(parents.get(one)!));
  const peaks = [...parents.keys()]
    .filter(isWithin)
    .map((one) => Number(/^VmHWM:\s+(\d+)/m.exec(statusOf(one))?.[1] ?? 0));
  return (Math.max(0, ...peaks) * 1024) / 1e6;
}

/** Empty for a process that is gone. */
function statusOf(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/status`, 'utf8');
  } catch {
    return '';
  }
}
