import type { Edition } from '../../edition/graph.ts';
import { firstDayOf } from '../../model/date.ts';
import { licenceAddress } from '../../model/licence.ts';
import { bag, summed } from './bag.ts';
import { dataPackage, roCrate, type Described, type DescribedFile } from './metadata.ts';
import type { PackedFile } from '../zip.ts';
import { csv } from './table.ts';
import { tablesOf } from './tables.ts';

/** A file that an archive keeps. */
export interface KeptFile {
  readonly path: string;
  readonly mediaType: string;
  readonly title: string;
  readonly data: string | Uint8Array;
}

/** What an archive is of. */
export interface Subject {
  /** Its folder, in small letters, figures and hyphens. */
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly address: string | undefined;
}

/**
 * The files of a package to be kept for long: those given, with the tables of all records, described
 * for programs (Data Package) and as linked data (RO-Crate), with checksums
 * (BagIt). Its only date is that of the edition.
 *
 * @param edition whose records it has: the whole, or the excerpt for a document
 */
export function archive(edition: Edition, subject: Subject, files: readonly KeptFile[]): readonly PackedFile[] {
  const { version, date, editors, licences } = edition.matter;
  const tables = tablesOf(edition).filter(({ rows }) => rows.length > 0);
  const has = new Set(tables.map(({ name }) => name));
  const all = [
    ...files,
    ...tables.map((table) => ({
      path: `tables/${table.name}.csv`,
      mediaType: 'text/csv',
      title: table.description,
      data: csv(table),
      // A table without rows isn't there, and nothing refers to it.
      table: { ...table, foreignKeys: table.foreignKeys?.filter(({ reference }) => has.has(reference.resource)) ?? [] },
    })),
  ];
  const kept = all.map(({ path, data, mediaType }) => summed({ path, data, isStored: isPacked(mediaType) }));
  const described = all.map(({ data, ...file }, i): DescribedFile => ({ ...file, sum: kept[i]!.sum }));
  const day = firstDayOf(date);
  const of: Described = {
    ...subject,
    version,
    date: day,
    editors,
    licence: { name: licences.notes, address: licenceAddress(licences.notes) },
    rights: [...new Set(edition.documents.map(({ matter }) => matter.rights))],
  };
  return bag(
    subject.name,
    {
      'Source-Organization': editors.join('; '),
      'External-Description': subject.description,
      'External-Identifier': subject.address,
      'Internal-Sender-Identifier': `${subject.name} ${version}`,
      'Bagging-Date': day,
    },
    [
      ...kept,
      summed({ path: 'datapackage.json', data: dataPackage(of, described) }),
      summed({ path: 'ro-crate-metadata.json', data: roCrate(of, described) }),
    ],
  );
}

/** Whether files of a media type are archives themselves, which no archive makes smaller. */
const isPacked = (mediaType: string): boolean => mediaType.endsWith('+zip');
