import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { currentProject } from './project.ts';

/** What a thread is asked to do. */
export interface Task {
  /** Below the engine's sources. */
  readonly module: string;
  /** Of the function that it exports. */
  readonly name: string;
  readonly given: readonly unknown[];
}

/** What it answers. */
export type Answer = { readonly result: unknown } | { readonly fault: string };

/** A task with who waits for it. */
interface Waiting extends Task {
  readonly done: (result: unknown) => void;
  readonly failed: (cause: Error) => void;
}

/** Threads beside the one that reads and renders: each has libraries of its own in memory. */
export const threadCount = Math.max(1, Math.min(4, availableParallelism() - 1));

/** `globalThis` for the reason that `openProject` gives. */
const slot = Symbol.for('apparatus.threads');
interface Threads {
  readonly waiting: Waiting[];
  readonly idle: Worker[];
  /** Of those that live. */
  count: number;
}
const shared = globalThis as { [slot]?: Threads | undefined };

/**
 * A function that runs in a thread of its own, beside what else the build does:
 * for what takes long and follows from little, such as the setting of a book.
 * What it is given and gives is copied. The thread has the project of this
 * one, and nothing else: no edition is read in it.
 *
 * @param module its file below the engine's sources, with the ending
 * @param name under which that exports it
 */
export const inThread =
  <Work extends (...given: never[]) => unknown>(
    module: string,
    name: string,
  ): ((...given: Parameters<Work>) => Promise<Awaited<ReturnType<Work>>>) =>
  (...given) =>
    new Promise<unknown>((done, failed) => {
      const threads = (shared[slot] ??= { waiting: [], idle: [], count: 0 });
      threads.waiting.push({ module, name, given, done, failed });
      const worker = threads.idle.pop() ?? (threads.count < threadCount ? begin() : undefined);
      if (worker) next(worker);
    }) as Promise<Awaited<ReturnType<Work>>>;

/** An installed engine has JavaScript, a checkout has its sources; what calls may be part of a bundle that lies elsewhere. */
function begin(): Worker {
  const project = currentProject();
  const compiled = join(project.engine, 'lib', 'project', 'thread.js');
  const script = existsSync(compiled) ? compiled : join(project.engine, 'src', 'project', 'thread.ts');
  shared[slot]!.count++;
  return new Worker(script, { workerData: project });
}

/** Gives a thread what waits the longest. */
function next(worker: Worker): void {
  const { waiting, idle } = shared[slot]!;
  const task = waiting.shift();
  if (!task) {
    idle.push(worker);
    // Nobody waits for it: the process may end.
    worker.unref();
    return;
  }
  const { module, name, given, done, failed } = task;
  let cause: unknown;
  const told = (error: unknown): void => void (cause = error);
  const ended = (): void => {
    shared[slot]!.count--;
    failed(new Error(`A thread ended in ${module}.`, { cause }));
    if (waiting.length > 0) next(begin());
  };
  worker.ref();
  worker.once('error', told).once('exit', ended);
  worker.once('message', (answer: Answer) => {
    worker.off('error', told).off('exit', ended);
    if ('fault' in answer) failed(new Error(answer.fault));
    else done(answer.result);
    next(worker);
  });
  worker.postMessage({ module, name, given } satisfies Task);
}
