import { nearest } from '../nearest.ts';
import type { Said } from './define.ts';
import { abridge, quote } from './quote.ts';

/** What is said of each sort of slip, by the parser's words for it; its groups are given. */
const slips: readonly (readonly [RegExp, (line: string, ...groups: readonly string[]) => Said])[] = [
  [
    /^Unexpected closing tag `<\/(.*?)>`, expected corresponding closing tag for `<(.*?)>` \((\d+):/,
    (_, closing = '', open = '', line = '') =>
      closing !== open && nearest(closing.toLowerCase(), [open.toLowerCase()]) !== undefined
        ? [
            `</${closing}> doesn't close <${open}> of line ${line}: each letter counts, and capitals too.`,
            `Write: </${open}>`,
          ]
        : [
            `</${closing}> stands where <${open}> of line ${line} is still open.`,
            `Write </${open}> before it, where that ends${closing === open ? '' : `, or </${open}> in its place`}.`,
          ],
  ],
  [
    /^Unexpected closing tag `<\/(.*?)>`/,
    (_, closing = '') => [
      `</${closing}> closes nothing: no <${closing}> is open here.`,
      `Take it out, or write <${closing}> where it begins.`,
    ],
  ],
  [
    /^Expected a closing tag for `<(.*?)>` \(\d+:\d+\) before the end of `paragraph`/,
    (_, open = '') => [
      `<${open}> isn't closed in its paragraph.`,
      `Write </${open}> in the same paragraph; a mention holds no empty line.`,
    ],
  ],
  [
    /^Expected a closing tag for `<(.*?)>`/,
    (_, open = '') => [
      `<${open}> is never closed.`,
      `Write </${open}> where it ends, on a line of its own but for <Ref>.`,
    ],
  ],
  [/expected a corresponding closing brace/, () => ['A “{” is a sign of code here.', 'Write: \\{']],
  [
    /expression|acorn/,
    () => [
      'What stands between “{” and “}” is code here, and a text holds none.',
      'Where they are signs of the text, write: \\{ and \\}',
    ],
  ],
  [
    /^Unexpected character `!`/,
    () => ['A comment in HTML can’t stand here.', 'Take it out; for the sign itself, write: \\<'],
  ],
  [
    /^Unexpected character/,
    (line) => {
      const [, name, attribute, value] = /<([A-Z]\w*)\s+(\w+)\s*=?\s*[“”„'’]?([\w-]+)/.exec(line) ?? [];
      if (name !== undefined && value !== undefined && !/<[A-Z]\w*(?:\s+\w+="[^"<>]*")*\s*>/.test(line))
        return [
          `The tag <${name}> can't be read, in ${quote(abridge(line, 60))}: a value stands between straight quotation marks.`,
          `Write: <${name} ${attribute}="${value}">`,
        ];
      return [
        `A “<” in ${quote(abridge(line, 60))} begins no component.`,
        'Where it is a sign of the text, write: \\<',
      ];
    },
  ],
];

/**
 * What is said of a slip that the parser found.
 *
 * @param line of the file that it begins on
 */
export function sayMdx(reason: string, line: string): Said {
  for (const [pattern, say] of slips) {
    const found = pattern.exec(reason);
    if (found) return say(line.trim(), ...found.slice(1));
  }
  return [
    `This can't be read, in ${quote(line.trim())}.`,
    'Close every component that is opened; write “\\{” and “\\<” for the characters themselves.',
  ];
}
