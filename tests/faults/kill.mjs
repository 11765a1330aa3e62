/**
 * Loaded before the program: at the n-th call that changes a file (`FAULT`), or
 * at the first whose path fits (`FAULT_AT`), ends it as a failure of power would,
 * or with `FAULT_AS=ENOSPC` lets that call and every later one that needs room fail.
 */
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { isMainThread } from 'node:worker_threads';

const { FAULT, FAULT_AT, FAULT_AS, FAULT_COUNT } = process.env;
const needsRoom = /^(?:writeFile|mkdir|appendFile|copyFile|cp)/;
let left = Number(FAULT ?? Infinity);
let isBegun = false;
let count = 0;

/** Whether the fault begins at this call, or has begun. */
function isAtFault(name, path) {
  count++;
  if (isBegun) return true;
  isBegun = --left <= 0 || (FAULT_AT !== undefined && path.endsWith(FAULT_AT));
  return isBegun;
}

function full() {
  return Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC', errno: -28 });
}

function change(holder, name, isPromised) {
  const real = holder[name];
  holder[name] = (...args) => {
    const path = String(args[name.startsWith('rename') ? 1 : 0]);
    if (!isAtFault(name, path)) return real(...args);
    if (FAULT_AS !== 'ENOSPC') {
      // Of a file that was being written a half is there.
      if (name.startsWith('writeFile')) fs.writeFileSync(args[0], String(args[1]).slice(0, 5));
      process.kill(process.pid, 'SIGKILL');
    }
    if (!needsRoom.test(name)) return real(...args);
    if (isPromised) return Promise.reject(full());
    throw full();
  };
}

// What counts at the end is not counted.
const { writeFileSync } = fs;
if (isMainThread) {
  for (const name of ['writeFileSync', 'renameSync', 'rmSync', 'mkdirSync', 'rmdirSync']) change(fs, name, false);
  for (const name of ['writeFile', 'rename', 'rm', 'mkdir', 'rmdir', 'copyFile', 'cp']) change(fs.promises, name, true);
  syncBuiltinESMExports();
  if (FAULT_COUNT !== undefined) process.on('exit', () => writeFileSync(FAULT_COUNT, String(count)));
}
