import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, it } from 'vitest';
import { readInterface } from './interface.ts';
import { interfaceSchema } from '../../locales/interface-schema.ts';
import { shipped } from '../../locales/shipped.ts';

const validate = new Ajv2020({ strict: true, allowUnionTypes: true }).compile(interfaceSchema());

it.each(Object.keys(shipped))('holds for all phrases that are shipped in “%s”', (language) => {
  expect(validate(shipped[language]), JSON.stringify(validate.errors)).toBe(true);
});

it.each([
  ['search: Suche', { search: 'Suche' }],
  ['nav.entries: Artikel', { 'nav.entries': 'Artikel' }],
  ['header:\n  entrys: Artikel', { header: { entrys: 'Artikel' } }],
  ['header:\n  entries: [a]', { header: { entries: ['a'] } }],
])('finds fault with %j, as the check does', (text, value) => {
  expect(validate(value)).toBe(false);
  expect(readInterface({ path: 'content/interface.yaml', text, sha256: '' }, 'en').findings).toHaveLength(1);
});

it('says what a key stands for', () => {
  expect(interfaceSchema()).toHaveProperty('properties.header.properties.entries.description', 'In English: “Entries”');
});
