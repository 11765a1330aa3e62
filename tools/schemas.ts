/** Writes the JSON Schemas of what editors write into `lib/schemas/`, when the package is made. */
import { join } from 'node:path';
import { writeFiles } from '../src/cli/files.ts';
import { jsonSchemas } from '../src/model/json-schemas.ts';

writeFiles(
  join(import.meta.dirname, '../lib/schemas'),
  Object.fromEntries(
    Object.entries(jsonSchemas()).map(([name, schema]) => [`${name}.json`, `${JSON.stringify(schema, null, 2)}\n`]),
  ),
);
