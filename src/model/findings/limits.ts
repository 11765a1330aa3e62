import { define } from './define.ts';

export const fileLimit = define(
  {
    code: 'file/limit',
    severity: 'error',
    rule: 'A file has at most 4 MB.',
    advice: 'Shorten the file, or divide the text into several documents.',
  },
  {
    /** Both in bytes. */
    tooLarge: (bytes: number, most: number) => [
      `The file has ${(bytes / 1e6).toFixed(1)} MB; the most is ${(most / 1e6).toFixed(0)} MB. It wasn't read.`,
      'Shorten it, or divide the text into several documents.',
    ],
  },
);

export const yamlLimit = define(
  {
    code: 'yaml/limit',
    severity: 'error',
    rule: 'Lists and groups of fields stand in each other at most 64 deep.',
    advice: 'Write the field as this page gives it: none needs more than five levels.',
  },
  {
    tooDeep: (deepest: number) => [
      `Lists and groups of fields stand here more than ${deepest} deep in each other. The YAML wasn't read.`,
      'Write the field as the page for editors gives it; put a text that only looks so in quotation marks.',
    ],
  },
);

export const mdxLimit = define(
  {
    code: 'mdx/limit',
    severity: 'error',
    rule: 'A text can be parsed in a moment: it has no thousands of signs of markup in one paragraph, and nothing stands in it more than 64 deep.',
    advice: 'Divide the paragraph by empty lines; put a backslash before signs that are part of the text.',
  },
  {
    signs: (signs: number, characters: number) => [
      `This paragraph has ${signs} signs of markup in ${characters} characters up to here, too many to parse. The text wasn't read.`,
      'Put empty lines between its lines, or take markup out.',
    ],
    containers: (most: number) => [
      `This line begins with more than ${most} signs of a list or a quotation. The text wasn't read.`,
      'Put a backslash before the first sign, if they are part of the text.',
    ],
    tooDeep: () => [
      "This stands deeper in lists, quotations, emphasis or components than a text goes. The text wasn't read.",
      'Take out what it stands in; put a backslash before signs that are part of the text.',
    ],
  },
);
