/** Run as a worker: removes the folder that it is given, with all that is in it. */
import { rmSync } from 'node:fs';
import { workerData } from 'node:worker_threads';

rmSync(workerData as string, { recursive: true, force: true });
