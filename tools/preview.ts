import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';

const program = resolve(import.meta.dirname, '../bin/apparatus.mjs');

/** An edition that `apparatus dev` serves. */
export interface Preview {
  /** Of its root, with a slash at the end. */
  readonly address: string;
  /** What was printed since it began. */
  readonly told: () => string;
  readonly stop: () => Promise<void>;
}

/**
 * Serves the edition of a folder as it is written, at an address of its own.
 *
 * @throws where the program ends before it serves
 */
export async function startPreview(folder: string, port: number): Promise<Preview> {
  const server = spawn(process.execPath, [program, 'dev'], {
    cwd: folder,
    env: {
      ...process.env,
      SITE: undefined,
      BASE_PATH: undefined,
      PORT: String(port),
      NO_COLOR: '1',
      // Astro serves no pages where it believes itself to be in a test.
      VITEST: undefined,
      NODE_ENV: undefined,
    },
  });
  let told = '';
  for (const stream of [server.stdout, server.stderr]) stream.on('data', (text) => (told += String(text)));
  const address = await new Promise<string>((begun, failed) => {
    server.stdout.on('data', () => {
      const [, found] = /The edition is at (http:\S+)/.exec(told) ?? [];
      if (found !== undefined) begun(found);
    });
    server.once('exit', () => failed(new Error(told)));
  });
  return {
    address,
    told: () => told,
    stop: async () => {
      const ended = once(server, 'exit');
      server.kill('SIGTERM');
      await ended;
    },
  };
}
