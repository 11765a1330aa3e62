/** Writes the JSON Schemas of what editors write into `lib/schemas/`, when the package is made. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { interfaceSchema } from '../src/locales/interface-schema.ts';
import { jsonSchemas } from '../src/model/json-schemas.ts';

const folder = join(import.meta.dirname, '../lib/schemas');
mkdirSync(folder, { recursive: true });
for (const [name, schema] of Object.entries({ ...jsonSchemas(), interface: interfaceSchema() }))
  writeFileSync(join(folder, `${name}.json`), `${JSON.stringify(schema, null, 2)}\n`);
