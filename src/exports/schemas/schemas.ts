import { z } from 'zod';
import { annotationPage, annotations, claims, entries, entry } from './records.ts';

/** The version of the schemas: another one, with addresses of its own, as soon as a file that was valid would not be. */
const version = 1;

const schemas = { entry, entries, claims, annotations, 'annotation-page': annotationPage } as const;
export type SchemaName = keyof typeof schemas;
export const schemaNames = Object.keys(schemas) as SchemaName[];

/** Where a schema lies, from the root of the edition. */
export const schemaPath = (name: SchemaName): string => `data/schema/${version}/${name}.json`;

/**
 * The forms of the data as JSON Schemas (draft 2020-12), by name.
 *
 * @param address the full address of a path of the edition
 */
export const dataSchemas = (address: (path: string) => string): Readonly<Record<SchemaName, object>> =>
  Object.fromEntries(
    schemaNames.map((name) => {
      const { $schema, ...schema } = z.toJSONSchema(schemas[name], { io: 'output', unrepresentable: 'throw' });
      return [name, { $schema, $id: address(schemaPath(name)), ...schema }];
    }),
  ) as Record<SchemaName, object>;
