import type { Said } from './define.ts';
import { quote } from './quote.ts';

/** Of a field that isn't there, or has nothing in it, by its path: `facts.adopted`. */
export const absent = {
  missing: (field: string): Said => [
    `The field ${quote(field)} is missing.`,
    `Add “${field.split('.').at(-1)}:”, as the page for editors describes it.`,
  ],
  empty: (field: string): Said => [
    `The field ${quote(field)} is empty.`,
    'Fill it in; an optional field may be removed.',
  ],
};
