import type { Said } from './define.ts';
import { writeLines } from './lines.ts';

/** Of a field that isn't there, or has nothing in it: how it is called, and lines that it may be written in. */
export const absent = {
  missing: (subject: string, lines: string): Said => [`${subject} is missing.`, writeLines(lines, 'Add it, such as')],
  empty: (subject: string, lines: string): Said => [
    `${subject} is empty.`,
    writeLines(lines, 'Take it out where it is optional, or fill it in, such as'),
  ],
};
