import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { smallEdition } from '../../../tests/small-edition.ts';
import { annotationCollection } from '../annotations/collection.ts';
import { claimsRecord } from '../claims/record.ts';
import { allEntries, entryRecord } from '../entries/record.ts';
import { dataSchemas, schemaPath, type SchemaName } from './schemas.ts';

const address = (path: string): string => `https://papers.example/${path}`;
const schemas = dataSchemas(address);

/** As it is written and read again: what is undefined isn't there. */
const faults = (name: SchemaName, data: unknown): unknown => {
  const validate = new Ajv2020({ strict: true, allowUnionTypes: true }).compile(schemas[name]);
  return validate(JSON.parse(JSON.stringify(data))) ? [] : validate.errors;
};

describe.each(['second', 'dense', 'own-kinds', 'treaty', 'arabic'])('what is downloaded of “%s”', (name) => {
  const edition = smallEdition(name);

  it('has the forms that its schemas say', () => {
    expect(faults('entries', allEntries(edition, address))).toEqual([]);
    for (const entry of edition.entries) expect(faults('entry', entryRecord(entry, address))).toEqual([]);
    expect(faults('claims', claimsRecord(edition, address))).toEqual([]);
    for (const document of edition.documents)
      expect(faults('annotations', annotationCollection(edition, document, address))).toEqual([]);
  });
});

it('names each schema by its address, with the version in it', () => {
  expect(schemas.entry).toMatchObject({
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: 'https://papers.example/data/schema/1/entry.json',
  });
  expect(schemaPath('annotation-page')).toBe('data/schema/1/annotation-page.json');
});

it('tells what is not of the form', () => {
  expect(faults('entries', { entries: [] })).not.toEqual([]);
  expect(faults('claims', { '@context': {}, claims: [], verdicts: [] })).not.toEqual([]);
});
