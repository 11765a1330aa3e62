import type { Said } from './define.ts';
import { quote } from './quote.ts';

/** A value in double quotation marks, as YAML wants it. */
const quoted = (value: string): string => `"${value.replace(/^(['"])(.*)\1$/, '$2').replace(/["\\]/g, '\\$&')}"`;

/** The line with its value in quotation marks; undefined where it has none. */
function inQuotes(line: string): string | undefined {
  const [, before, value] = /^((?:- +)*[\w-]+:\s+|(?:- +)+)(.+)$/.exec(line) ?? [];
  return before === undefined || value === undefined ? undefined : `${before}${quoted(value)}`;
}

/** How the value of a line is put in quotation marks. */
export const putInQuotes = (line: string): string => `Write: ${inQuotes(line) ?? '"…"'}`;

/** What each slip is called by those who write YAML, by the parser's code for it. */
const slips: Readonly<Record<string, (line: string, reason: string) => Said | undefined>> = {
  BLOCK_AS_IMPLICIT_KEY: (line) =>
    /^[\w-]+:\s.*:(?:\s|$)/.test(line.replace(/^(?:- +)+/, ''))
      ? [`A value with “: ” in it must stand in quotation marks, in ${quote(line)}.`, putInQuotes(line)]
      : [
          `${quote(line)} stands further in than the field above it, which has a value already.`,
          'Begin it as far left as that field, or take the value of that field out.',
        ],
  BAD_SCALAR_START: (line) => [
    `A value that begins with a sign must stand in quotation marks, in ${quote(line)}.`,
    putInQuotes(line),
  ],
  TAB_AS_INDENT: (line) => [
    `The line ${quote(line)} begins with a tab.`,
    'Put spaces in its place, two for each level.',
  ],
  BAD_INDENT: (line, reason) =>
    reason.startsWith('Flow')
      ? [
          `A bracket that is opened here isn't closed.`,
          `Close it: ${reason.endsWith('}') ? '{ … }' : '[ … ]'}; or write each part on a line of its own, after “- ”.`,
        ]
      : [
          `${quote(line)} doesn't begin as far left as the fields beside it.`,
          'Begin all fields of a group at the same column.',
        ],
  MISSING_CHAR: (line, reason) =>
    reason.includes('quote')
      ? [
          `A quotation mark that is opened here isn't closed, in ${quote(line)}.`,
          'Close it at the end of the value, or take it out.',
        ]
      : [
          `${quote(line)} is no field: it has no colon after its name.`,
          /^\S+$/.test(line)
            ? `Write: ${line}: …`
            : 'Write “name: value”; a value of several lines begins with “>-” and stands further in.',
        ],
  MULTILINE_IMPLICIT_KEY: () => [
    'A field and the lines below it don’t belong together.',
    'Begin a list one level further in, and give the field above it no value of its own.',
  ],
  MULTIPLE_DOCS: () => [
    'A line of “---” stands among the fields.',
    'Take it out; one ends the front matter, and none stands in a YAML file.',
  ],
  BAD_ALIAS: (line) => [
    `A value that begins with “&” must stand in quotation marks, in ${quote(line)}.`,
    putInQuotes(line),
  ],
  UNEXPECTED_TOKEN: (line) => {
    if (/:\s+(["']).*\1./.test(line) || /^-\s+(["']).*\1./.test(line))
      return [`Words stand after the closing quotation mark, in ${quote(line)}.`, putInQuotes(line)];
    if (/:\s*[|>][+-]?\s+\S/.test(line))
      return [
        `Words stand beside “${/[|>][+-]?/.exec(line)![0]}”, in ${quote(line)}.`,
        'Write them on the next line, two spaces further in.',
      ];
    return [
      `Nothing is expected where this stands: ${quote(line)}.`,
      'Write each field as “name: value” on a line of its own, and each part of a list after “- ”.',
    ];
  },
};

/**
 * What is said of a slip that the parser found.
 *
 * @param line at fault, trimmed
 */
export const sayYaml = (code: string, reason: string, line: string): Said =>
  slips[code]?.(line, reason) ?? [
    `This line can't be read: ${quote(line)}.`,
    'Correct the line; put values that contain “: ” or begin with a sign in quotation marks.',
  ];
