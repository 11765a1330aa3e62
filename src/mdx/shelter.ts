import type { Node } from './parse.ts';

/**
 * Signs that stand for others while a text is parsed: noncharacters, which no
 * text may hold.
 */
const signs: ReadonlyMap<string, string> = new Map([
  ['{', '\ufdd0'],
  ['i', '\ufdd1'],
  ['e', '\ufdd2'],
]);
const originals = new Map([...signs].map(([original, sign]) => [sign, original]));
const anySign = /[\ufdd0-\ufdd2]/g;

/** An expression that ends for certain at its first closing brace: on one line, its strings and comments closed. */
const plainExpression = /\{(?:[^{}"'`\\\n/]|"[^"\\\n]*"|'[^'\\\n]*'|\/\*[^*{}\n]*\*\/)*\}/y;
const longestExpression = 1_000;

/**
 * A text in which no code but plain expressions is left for the parser: a
 * parser of JavaScript would call itself for each of its brackets. What the
 * model forbids is found all the same, without reading it as code, and what
 * stands around it is still read. Offsets stay as they are.
 */
export function sheltered(body: string): string {
  const isPlain = (offset: number): boolean => {
    plainExpression.lastIndex = offset;
    const length = plainExpression.exec(body)?.[0].length;
    return length !== undefined && length <= longestExpression;
  };
  return body
    .replace(/\\.|\{/gs, (match, offset: number) => (match === '{' && !isPlain(offset) ? signs.get('{')! : match))
    .replace(/(?<=^|\n)(?:import|export)\b/g, (word) => signs.get(word.charAt(0))! + word.slice(1));
}

/** A tree in which the signs stand for code again: text from a brace to the next closing one is an expression. */
export function restored(node: Node): Node {
  const { value, url, attributes, children } = node;
  return {
    ...node,
    ...(value === undefined ? {} : { value: restoredText(value) }),
    ...(url === undefined ? {} : { url: restoredText(url) }),
    ...(attributes && {
      attributes: attributes.map((one) =>
        typeof one.value === 'string' ? { ...one, value: restoredText(one.value) } : one,
      ),
    }),
    ...(children && {
      children: children.flatMap((child) => (child.type === 'text' ? codeOf(child) : restored(child))),
    }),
  };
}

const restoredText = (text: string): string => text.replace(anySign, (sign) => originals.get(sign)!);

/** A text node, cut into words and code. */
function codeOf({ value = '', position }: Node): Node[] {
  const at = position && { position };
  const nodes: Node[] = [];
  const words = (from: number, to: number): void => {
    if (from < to) nodes.push({ type: 'text', value: value.slice(from, to), ...at });
  };
  let read = 0;
  for (const { 0: code, 1: inner, index } of value.matchAll(/\ufdd0([^}]*)\}?|(?<=^|\n)[\ufdd1\ufdd2].*/g)) {
    words(read, index);
    const isOpen = !code.endsWith('}');
    if (inner === undefined) nodes.push({ type: 'mdxjsEsm', value: restoredText(code), ...at });
    else nodes.push({ type: 'mdxTextExpression', value: restoredText(inner), isOpen, ...at });
    read = index + code.length;
  }
  words(read, value.length);
  return nodes;
}
