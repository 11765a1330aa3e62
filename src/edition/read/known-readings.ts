import { createHash } from 'node:crypto';
import type { Kinds } from '../../model/kinds/kinds.ts';
import { knownYaml } from '../../model/known-yaml.ts';
import { readYaml, type ReadYaml } from '../../model/yaml.ts';
import type { DocumentRecord, EntryRecord, NoteRecord, RecordOf, SourceRecord } from '../records.ts';
import { bibliographyReader } from './bibliography.ts';
import { documentReader } from './document.ts';
import { entryReader } from './entry.ts';
import type { ContentFile } from './files.ts';
import { yamlOfHead } from './head.ts';
import { kindsPath } from './kinds.ts';
import { noteReader } from './note.ts';
import type { Reading } from './reader.ts';
import { isRead } from './soundness.ts';

/**
 * Gives what was read of some files before, or reads it; as JSON can tell it.
 *
 * @param files all that it follows from
 */
export type Keep = <T>(files: readonly ContentFile[], read: () => T) => T;

/** What is told of a sound record; the rest is in the file, or said twice. */
type Told<R extends RecordOf<unknown, unknown>> = Omit<R, 'yaml' | 'fields' | 'source' | 'kind'>;

interface ToldReading {
  /** The data of the file's YAML. */
  readonly value: unknown;
  readonly notes?: readonly Told<NoteRecord>[];
  readonly documents?: readonly Told<DocumentRecord>[];
  readonly entries?: readonly Told<EntryRecord>[];
  readonly sources?: readonly Told<SourceRecord>[];
}

/** Files whose readings are kept together. */
interface Group {
  readonly files: readonly ContentFile[];
  /** What they are read with besides. */
  readonly beside?: ContentFile | undefined;
  /** The text of the document that they belong to. */
  readonly source?: ContentFile | undefined;
}

/**
 * The readings of documents with their notes, of entries, and of the bibliography,
 * by the paths of their files. What is read of files that are all sound is kept: of
 * a faulty one each fault has a place, and is read again.
 *
 * @param readFile reads a file by itself
 */
export function knownReadings(
  files: ReadonlyMap<string, ContentFile>,
  kinds: Kinds,
  readFile: (file: ContentFile) => Reading,
  keep: Keep,
): ReadonlyMap<string, Reading> {
  return new Map(
    groupsOf(files).flatMap(({ files: own, beside, source }) => {
      const told = keep(beside ? [...own, beside] : own, () => own.map((file) => tell(readFile(file))));
      const isSound = told.every((one) => one !== null);
      return own.map(
        (file, i) => [file.path, isSound ? recall(told[i]!, file, kinds, source) : readFile(file)] as const,
      );
    }),
  );
}

/** Of a document all, where its source is there; of entries some together, since there may be thousands. */
function groupsOf(files: ReadonlyMap<string, ContentFile>): Group[] {
  const all = [...files.values()];
  const of = (...readers: readonly { readonly path: RegExp }[]): ContentFile[] =>
    all.filter((file) => readers.some(({ path }) => path.test(file.path)));
  const byDocument = Map.groupBy(of(documentReader, noteReader), ({ path }) => path.split('/').slice(0, 3).join('/'));
  const byShelf = Map.groupBy(of(entryReader), ({ path }) => shelfOf(path));
  return [
    ...[...byDocument].flatMap(([folder, own]) => {
      const source = files.get(`${folder}/source.txt`);
      return source && isRead(source) ? [{ files: own, source }] : [];
    }),
    ...[...byShelf.values()].map((own) => ({ files: own, beside: files.get(kindsPath) })),
    ...of(bibliographyReader).map((file) => ({ files: [file] })),
  ];
}

/** One of 256, whatever other files there are. */
const shelfOf = (path: string): number => createHash('sha256').update(path).digest()[0]!;

/** @returns null where something is wrong with the file */
function tell({ notes, documents, entries, sources, findings }: Reading): ToldReading | null {
  if (findings.length > 0) return null;
  return {
    value: (notes ?? documents ?? entries ?? sources)?.[0]?.yaml.value,
    ...(notes ? { notes: notes.map(({ yaml, fields, ...rest }) => rest) } : {}),
    ...(documents ? { documents: documents.map(({ yaml, fields, source, ...rest }) => rest) } : {}),
    ...(entries ? { entries: entries.map(({ yaml, fields, kind, ...rest }) => rest) } : {}),
    ...(sources ? { sources: sources.map(({ yaml, fields, ...rest }) => rest) } : {}),
  };
}

function recall(told: ToldReading, file: ContentFile, kinds: Kinds, source: ContentFile | undefined): Reading {
  const { value, notes, documents, entries, sources } = told;
  const again = (): ReadYaml => (sources ? readYaml(file.text, file.path) : yamlOfHead(file));
  const yaml = knownYaml(value, again);
  return {
    ...(notes ? { notes: notes.map((one) => ({ ...one, fields: one.matter!, yaml })) } : {}),
    ...(documents ? { documents: documents.map((one) => ({ ...one, fields: one.matter!, yaml, source })) } : {}),
    ...(entries
      ? {
          entries: entries.map((one) => {
            const [, kind = ''] = entryReader.path.exec(file.path)!;
            return { ...one, fields: one.matter!, yaml, kind: kinds.get(kind) };
          }),
        }
      : {}),
    ...(sources
      ? {
          sources: sources.map((one) => ({ ...one, fields: one.matter!, yaml })),
          sourceIds: new Set(sources.map(({ id }) => id)),
        }
      : {}),
    findings: [],
  };
}
