import { expect, it } from 'vitest';
import { splitFrontMatter } from './front-matter.ts';

it('splits a file, and keeps the lines of the body where they are', () => {
  const { yaml, yamlLine, body, state } = splitFrontMatter('---\ntitle: x\n---\n\nBody.\n');
  expect([yaml, yamlLine, state]).toEqual(['title: x\n', 2, 'closed']);
  expect(body.split('\n').indexOf('Body.')).toBe(4);
  expect(body.trim()).toBe('Body.');
});

it('reads line breaks of every system, spaces after the hyphens, and a byte order mark', () => {
  const { yaml, body } = splitFrontMatter('\ufeff--- \r\ntitle: x\r\n---\t\r\nBody.');
  expect(yaml).toBe('title: x\r\n');
  expect(body.split('\r\n')[3]).toBe('Body.');
});

it('takes empty front matter, and one that ends with the file', () => {
  expect(splitFrontMatter('---\n---\nx')).toMatchObject({ yaml: '', state: 'closed' });
  expect(splitFrontMatter('---\na: b\n---')).toMatchObject({ yaml: 'a: b\n', state: 'closed' });
});

it('does not end at hyphens inside a value or further down', () => {
  expect(splitFrontMatter('---\na: x --- y\nb: |\n  ---\n---\nc\n\n---\n').yaml).toBe('a: x --- y\nb: |\n  ---\n');
});

it('says where there is none, or where it has no end', () => {
  expect(splitFrontMatter('Words.\n---\n')).toMatchObject({ state: 'none', body: 'Words.\n---\n' });
  expect(splitFrontMatter('---\ntitle: x\n')).toMatchObject({ state: 'open', yaml: '' });
});
