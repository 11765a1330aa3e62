/** `npm start`: builds the edition and serves it at http://localhost:4321/ (`PORT` for another). */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const built = spawnSync(process.execPath, [fileURLToPath(new URL('./build.ts', import.meta.url))], {
  stdio: 'inherit',
});
if (built.status !== 0) process.exit(built.status ?? 1);

const { preview } = await import('astro');
const { publication } = await import('../build/publication.ts');
const server = await preview({
  root: process.cwd(),
  logLevel: 'error',
  server: { port: Number(process.env['PORT'] ?? 4321) },
});
console.log(`The edition is at http://localhost:${server.port}${publication().base} (Ctrl-C to stop).`);
await server.closed();
