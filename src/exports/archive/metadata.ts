import type { Sum } from './bag.ts';
import type { Table } from './table.ts';

/** What is said of a package as a whole. */
export interface Described {
  /** In small letters, figures and hyphens. */
  readonly name: string;
  readonly title: string;
  readonly description: string;
  /** Its address, where it has one. */
  readonly address: string | undefined;
  readonly version: string;
  /** A calendar day. */
  readonly date: string;
  readonly editors: readonly string[];
  readonly licence: { readonly name: string; readonly address: string | undefined };
  /** Rights of the texts, in a sentence each. */
  readonly rights: readonly string[];
}

/** A file of a package. */
export interface DescribedFile {
  readonly path: string;
  readonly mediaType: string;
  readonly title: string;
  readonly sum: Sum;
  readonly table?: Table;
}

/** `datapackage.json`: the files, and the forms of the tables (Frictionless Data Package 2.0). */
export const dataPackage = (of: Described, files: readonly DescribedFile[]): string =>
  json({
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    name: of.name,
    ...(of.address === undefined ? {} : { id: of.address, homepage: of.address }),
    title: of.title,
    description: of.description,
    version: of.version,
    licenses: [
      {
        name: of.licence.name.replace(/[^\w.-]+/g, '-'),
        title: of.licence.name,
        ...(of.licence.address === undefined ? {} : { path: of.licence.address }),
      },
    ],
    contributors: of.editors.map((title) => ({ title, roles: ['editor'] })),
    resources: files.map(({ path, mediaType, title, sum, table }) => ({
      name: path.toLowerCase().replace(/[^a-z0-9]+/g, '-'),
      path,
      title,
      mediatype: mediaType,
      bytes: sum.size,
      hash: `sha256:${sum.sha256}`,
      ...(table === undefined ? {} : tableResource(table)),
    })),
  });

const tableResource = ({ name, description, columns, primaryKey, foreignKeys }: Table) => ({
  name,
  description,
  type: 'table',
  format: 'csv',
  encoding: 'utf-8',
  schema: {
    $schema: 'https://datapackage.org/profiles/2.0/tableschema.json',
    fields: columns,
    primaryKey,
    ...(foreignKeys === undefined ? {} : { foreignKeys }),
  },
});

/** `ro-crate-metadata.json`: the package and its files as linked data (RO-Crate 1.2). */
export function roCrate(of: Described, files: readonly DescribedFile[]): string {
  const licence = of.licence.address ?? '#licence';
  return json({
    '@context': 'https://w3id.org/ro/crate/1.2/context',
    '@graph': [
      {
        '@id': 'ro-crate-metadata.json',
        '@type': 'CreativeWork',
        conformsTo: { '@id': 'https://w3id.org/ro/crate/1.2' },
        about: { '@id': './' },
      },
      {
        '@id': './',
        '@type': 'Dataset',
        name: of.title,
        description: of.description,
        datePublished: of.date,
        version: of.version,
        creditText: of.editors.join('; '),
        license: { '@id': licence },
        ...(of.address === undefined ? {} : { identifier: of.address, url: of.address }),
        conditionsOfAccess: of.rights.join(' '),
        hasPart: files.map(({ path }) => ({ '@id': path })),
      },
      { '@id': licence, '@type': 'CreativeWork', name: of.licence.name, description: of.licence.name },
      ...files.map(({ path, mediaType, title, sum }) => ({
        '@id': path,
        '@type': 'File',
        name: title,
        encodingFormat: mediaType,
        contentSize: String(sum.size),
        sha256: sum.sha256,
      })),
    ],
  });
}

const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;
