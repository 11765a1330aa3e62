/** Levels of lists and groups within each other, at most: far more than any file of the model has. */
export const deepest = 64;

/** Signs of a list, a key or a value with nothing but space between them, each a level. */
const run = new RegExp(`(?:[-?:][ \\t]+){${deepest + 1}}`);

/**
 * The first line of a text at which its YAML nests too deep for the parser,
 * which calls itself for each level; undefined where none does. An estimate:
 * what looks like a level counts as one, and a list at the indent of its key as
 * none, so that there may be twice as many.
 *
 * @returns from 1
 */
export function lineTooDeep(text: string): number | undefined {
  const indents: number[] = [];
  let brackets = 0;
  const found = text.split('\n').findIndex((line) => {
    const indent = line.search(/\S/);
    if (indent < 0) return false;
    while (indents.length > 0 && indents.at(-1)! >= indent) indents.pop();
    indents.push(indent);
    // A bracket that isn't closed may be one in a text: it ends with the field.
    if (/^[^\s[\]{},#]/.test(line)) brackets = 0;
    for (const [bracket] of line.matchAll(/[[\]{}]/g)) {
      brackets = Math.max(0, brackets + ('[{'.includes(bracket) ? 1 : -1));
      if (indents.length + brackets > deepest) return true;
    }
    return indents.length + brackets > deepest || run.test(line);
  });
  return found < 0 ? undefined : found + 1;
}
