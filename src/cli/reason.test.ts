import { expect, it } from 'vitest';
import { reasonOf } from './reason.ts';

it('says in words what is wrong with the machine, whoever noticed it', () => {
  const full = 'The disk is full: make room, and build again.\n';
  const ofNode = Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' });
  expect(reasonOf(ofNode)).toBe(`${full}ENOSPC: no space left on device, write`);
  const ofBundler = new Error(
    '\u001b[31m[ERROR]\u001b[0m Failed to write file in next/a.mjs\n\nCaused by:\n    No space left on device (os error 28)\n\nStack backtrace:\n   0: <unknown>\n             at ./nptl/pthread_create.c:442:8',
  );
  expect(reasonOf(ofBundler)).toBe(
    `${full}[ERROR] Failed to write file in next/a.mjs\n\nCaused by:\n    No space left on device (os error 28)`,
  );
});

it('leaves out the lines that only name code', () => {
  const message =
    '[plugin fonts]\nError: x can’t be cut\n    at cut (file:///engine/src/site/fonts.ts:1:2)\n    at async build';
  expect(reasonOf(new Error(message))).toBe('[plugin fonts]\nError: x can’t be cut');
  expect(reasonOf(new Error('documents/a/index.html  text/departs  Paragraph 1 departs.'))).toBe(
    'documents/a/index.html  text/departs  Paragraph 1 departs.',
  );
});
