import { stripVTControlCharacters } from 'node:util';

/** What can be wrong with a machine, by the code of Node, and by what other programs say of it. */
const faults: readonly { readonly code: string; readonly said: RegExp; readonly words: string }[] = [
  {
    code: 'ENOSPC',
    said: /\bENOSPC\b|No space left on device/,
    words: 'The disk is full: make room, and build again.',
  },
  {
    code: 'EDQUOT',
    said: /\bEDQUOT\b|Disk quota exceeded/,
    words: 'There is no more room for you on this disk: make some, and build again.',
  },
  { code: 'EROFS', said: /\bEROFS\b|Read-only file system/, words: 'The disk can’t be written to.' },
  {
    code: 'EACCES',
    said: /\bEACCES\b|Permission denied/,
    words: 'Something here may not be written: see to whom it belongs.',
  },
];

/** Why a build failed: what is wrong with the machine in words, and what was thrown without the lines that only name code. */
export function reasonOf(cause: unknown): string {
  const { code, message } = cause as NodeJS.ErrnoException;
  const said = stripVTControlCharacters(message)
    .replace(/\n\s*Stack backtrace:[^]*/, '')
    .replace(/\n +at .*/g, '')
    .trimEnd();
  const known = faults.find((one) => one.code === code || one.said.test(said));
  return known ? `${known.words}\n${said}` : said;
}
