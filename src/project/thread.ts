/** Run as a worker: does what `inThread` asks, one task after the other. */
import { enableCompileCache } from 'node:module';
import { extname } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { openProject, type Project } from './project.ts';
import type { Answer, Task } from './threads.ts';

enableCompileCache();
openProject(workerData as Project);
parentPort!.on('message', ({ module, name, given }: Task) => {
  void answer(module, name, given).then((one) => parentPort!.postMessage(one));
});

async function answer(module: string, name: string, given: readonly unknown[]): Promise<Answer> {
  try {
    const file = new URL(`../${module.replace(/\.ts$/, extname(import.meta.url))}`, import.meta.url).href;
    const { [name]: work } = (await import(file)) as Record<string, (...given: unknown[]) => unknown>;
    return { result: await work!(...given) };
  } catch (cause) {
    return { fault: (cause as Error).message };
  }
}
