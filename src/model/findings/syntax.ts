import { define } from './define.ts';
import { sayMdx } from './mdx-slips.ts';
import { quote } from './quote.ts';
import { putInQuotes, sayYaml } from './yaml-slips.ts';

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
    /** `line` is the line at fault, trimmed. */
    alias: (name: string, line: string) => [
      `${quote(`*${name}`)} is an alias in YAML, not emphasis.`,
      `Put the value in quotation marks. ${putInQuotes(line)}`,
    ],
    keyTwice: (key: string) => [`The field ${quote(key)} stands here twice.`, 'Keep the one that is meant.'],
    parser: sayYaml,
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
    parser: sayMdx,
  },
);
