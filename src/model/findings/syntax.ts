import { define } from './define.ts';
import { abridge, quote } from './quote.ts';

export const yamlSyntax = define(
  {
    code: 'yaml/syntax',
    severity: 'error',
    rule: 'YAML, and the front matter of a file, can be parsed.',
    advice: 'Correct the line; put values that contain “: ” or begin with a sign in quotation marks.',
  },
  {
    noFrontMatter: () => [
      'The file has no front matter.',
      'Begin it with a line of “---”, its fields, and another line of “---”.',
    ],
    openFrontMatter: () => ['The front matter has no end.', 'Put a line of “---” below its last field.'],
    alias: (name: string) => [
      `${quote(`*${name}`)} is an alias in YAML, not emphasis.`,
      'Put the value in quotation marks, or write it below “>-”.',
    ],
    keyTwice: (key: string) => [`The field ${quote(key)} stands here twice.`, 'Keep the one that is meant.'],
    /** `line` is the line at fault, trimmed. */
    parser: (reason: string, line: string) => [
      `This isn't YAML: ${abridge(reason, 200)}${line === '' ? '' : `, in ${quote(line)}`}.`,
      'Correct the line; put values that contain “: ” or begin with a sign in quotation marks.',
    ],
  },
);

export const mdxSyntax = define(
  {
    code: 'mdx/syntax',
    severity: 'error',
    rule: 'An MDX file can be parsed.',
    advice: 'Close every component that is opened; write “\\{” and “\\<” for the characters themselves.',
  },
  {
    parser: (reason: string) => [
      `This isn't MDX: ${abridge(reason, 300)}`,
      'Close every component that is opened; write “\\{” and “\\<” for the characters themselves.',
    ],
  },
);
