/** Loaded before the program: ends it, as a failure of power would, at the n-th call that changes a file. */
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

const all = Number(process.env.FAULT);
let left = all;
// How many there were, for who wants to choose one of them.
process.on('exit', () => process.stderr.write(`\ncalls: ${all - left}\n`));
for (const name of ['writeFileSync', 'renameSync', 'rmSync', 'mkdirSync', 'rmdirSync']) {
  const real = fs[name];
  fs[name] = (...args) => {
    if (!String(args[0]).includes('compiled') && --left === 0) {
      // Of a file that was being written a half is there.
      if (name === 'writeFileSync') real(args[0], String(args[1]).slice(0, 5));
      process.kill(process.pid, 'SIGKILL');
    }
    return real(...args);
  };
}
syncBuiltinESMExports();
