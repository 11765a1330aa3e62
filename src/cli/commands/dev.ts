import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { dev } from 'astro';
import { astroConfig } from '../../site/astro.ts';
import { editPage } from '../edit-page.ts';
import { portOf } from '../port.ts';
import type { Run } from '../run.ts';

/** Serves pages as they are written, and writes what is wanted on them, until it is stopped. */
export const run: Run = async (project) => {
  const port = portOf();
  if (port === undefined) return 1;
  const editing = { token: randomBytes(32).toString('hex'), edit: (wanted: unknown) => editPage(project, wanted) };
  const server = await dev({ ...astroConfig(project, project.output, { editing }), server: { port } });
  console.log(`The edition is at http://localhost:${server.address.port}${project.base} (Ctrl-C to stop).`);
  await Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')]);
  await server.stop();
  return 0;
};
