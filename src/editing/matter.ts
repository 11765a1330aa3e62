import { stringify } from 'yaml';

/** Fields as YAML; those that are undefined are left out, and null ones stand empty, to be filled in. */
export const yamlOf = (fields: Readonly<Record<string, unknown>>): string =>
  stringify(fields, { lineWidth: 0, nullStr: '' }).replace(/:[ ]+$/gm, ':');

/** A file of front matter with a text below it. */
export const fileOf = (fields: Readonly<Record<string, unknown>>, body = ''): string =>
  `---\n${yamlOf(fields)}---\n${body === '' ? '' : `\n${body}\n`}`;
