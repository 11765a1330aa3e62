/** The path of a field: keys, and places in lists from 0. */
export type FieldPath = readonly PropertyKey[];

const ordinals = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth'];

const ordinal = (index: number): string => ordinals[index] ?? `${index + 1}th`;

/**
 * A field as an editor would call it: `the field “lat” under “facts”`, `the field
 * “exact” in the first of “anchors”`, `the second of “aliases”`.
 */
export function fieldName(path: FieldPath): string {
  const [first = '', ...around] = steps(path).reverse();
  const name = first.startsWith('“') ? `the field ${first}` : first;
  return [name, ...around.map((step) => `${step.startsWith('“') ? 'under' : 'in'} ${step}`)].join(' ');
}

/** The keys of a path, each with the place in its list. */
function steps(path: FieldPath): string[] {
  const found: string[] = [];
  for (const part of path) {
    if (typeof part === 'number') found.push(`the ${ordinal(part)} of ${found.pop() ?? 'the list'}`);
    else found.push(`“${String(part)}”`);
  }
  return found;
}

/** The same at the beginning of a sentence. */
export const fieldSubject = (path: FieldPath): string => {
  const name = fieldName(path);
  return name.charAt(0).toUpperCase() + name.slice(1);
};
