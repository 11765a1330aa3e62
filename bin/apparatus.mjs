#!/usr/bin/env node
/**
 * The program of the package. An installed engine has JavaScript in `lib/`; a
 * checkout has TypeScript in `src/` alone, which Node runs as it is.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import module from 'node:module';
import { fileURLToPath } from 'node:url';

const { engines, node } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));
const numbers = (version) => version.match(/\d+/g).map(Number);
const [major, minor] = numbers(process.versions.node);
const [leastMajor, leastMinor] = numbers(engines.node);

if (major > leastMajor || (major === leastMajor && minor >= leastMinor)) {
  // Astro would tell its makers of every build. It notes that in the user's folder too, and ends where it can't.
  process.env.ASTRO_TELEMETRY_DISABLED = '1';
  // What Node compiles is kept where it keeps that of other programs: it follows from the engine, not from an edition.
  module.enableCompileCache();
  const compiled = new URL('../lib/cli/main.js', import.meta.url);
  await import(existsSync(compiled) ? compiled : new URL('../src/cli/main.ts', import.meta.url));
} else {
  // Too old for Astro: npm has every Node as a package, and keeps it for the next time.
  const newer = `node@${node}`;
  console.error(
    `Node ${process.versions.node} is older than ${leastMajor}.${leastMinor}: going on with ${newer} from npm.`,
  );
  const script = [fileURLToPath(import.meta.url), ...process.argv.slice(2)];
  const { status } = spawnSync('npx', ['--yes', `--package=${newer}`, '--', 'node', ...script], { stdio: 'inherit' });
  process.exitCode = status ?? 1;
}
