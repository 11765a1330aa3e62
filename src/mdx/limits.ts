import type { Finding, Place } from '../model/finding.ts';
import { mdxLimit } from '../model/findings/limits.ts';
import type { Node } from './parse.ts';

/** Levels of a tree, at most; the deepest that the model has is seven. */
const deepest = 64;

/**
 * The signs of a paragraph that may be markup times its characters, at most.
 * The parser goes through the paragraph anew for each, and calls itself for
 * those that nest, until its stack is full and the process ends. Its time for
 * this much is half a second.
 */
const mostWork = 1e8;

/** Signs of lists and quotations at the beginning of one line, at most: for each the parser goes through the rest. */
const mostContainers = 100;
const containers = new RegExp(`^[ \\t]*(?:(?:[>+*-]|\\d+[.)])[ \\t]*){${mostContainers + 1}}`);

/** Why a text is not given to the parser; undefined where nothing speaks against it. */
export function beyondLimits(body: string, file: string): Finding | undefined {
  let signs = 0;
  let length = 0;
  for (const [i, line] of body.split('\n').entries()) {
    const isBlank = !/\S/.test(line);
    signs = isBlank ? 0 : signs + (line.match(/[<&*_[\]`\\{]/g)?.length ?? 0);
    length = isBlank ? 0 : length + line.length;
    const place: Place = { file, line: i + 1, column: 1 };
    if (signs * length > mostWork) return mdxLimit.signs(place, signs, length);
    if (containers.test(line)) return mdxLimit.containers(place, mostContainers);
  }
  return undefined;
}

/** The first node that lies deeper in a tree than the model goes; found without a call for each level. */
export function nodeTooDeep(tree: Node): Node | undefined {
  let level: readonly Node[] = [tree];
  for (let depth = 0; depth < deepest; depth++) level = level.flatMap(({ children }) => children ?? []);
  return level[0];
}
