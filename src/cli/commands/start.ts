import { once } from 'node:events';
import { serveSite } from '../../site/serve.ts';
import { portOf } from '../port.ts';
import type { Run } from '../run.ts';
import { run as build } from './build.ts';

/** Builds the edition and serves it until it is stopped. */
export const run: Run = async (project) => {
  const port = portOf();
  if (port === undefined) return 1;
  const built = await build(project, {}, []);
  if (built !== 0) return built;
  try {
    const { url, close } = await serveSite(project.output, project.base, port);
    console.log(`The edition is at ${url} (Ctrl-C to stop).`);
    await Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')]);
    await close();
    return 0;
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw cause;
    console.error(`Port ${port} is taken. Stop what uses it, or give another: PORT=4322 npm start.`);
    return 1;
  }
};
