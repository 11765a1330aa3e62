import { knownYaml } from '../../model/known-yaml.ts';
import type { DocumentRecord, NoteRecord } from '../records.ts';
import { documentReader } from './document.ts';
import type { ContentFile } from './files.ts';
import { yamlOfHead } from './head.ts';
import { noteReader } from './note.ts';
import type { Reading } from './reader.ts';
import { isRead } from './soundness.ts';

/**
 * Gives what was read of some files before, or reads it; as JSON can tell it.
 *
 * @param files all that it follows from
 */
export type Keep = <T>(files: readonly ContentFile[], read: () => T) => T;

/** What is told of a file that is sound; the rest is in the file, or said twice. */
type Told<R extends NoteRecord | DocumentRecord> = Omit<R, 'yaml' | 'fields' | 'source'> & { readonly value: unknown };
interface ToldReading {
  readonly notes?: readonly Told<NoteRecord>[];
  readonly documents?: readonly Told<DocumentRecord>[];
}

/**
 * The readings of marked-up texts and notes, by their paths. What is read of a
 * document's files is kept together, where all of them are sound and its source
 * is there: of a faulty one each fault has a place, and is read again.
 *
 * @param readFile reads a file by itself
 */
export function readDocuments(
  files: ReadonlyMap<string, ContentFile>,
  readFile: (file: ContentFile) => Reading,
  keep: Keep | undefined,
): ReadonlyMap<string, Reading> {
  const ofDocuments = [...files.values()].filter(
    ({ path }) => documentReader.path.test(path) || noteReader.path.test(path),
  );
  const byFolder = Map.groupBy(ofDocuments, ({ path }) => path.split('/').slice(0, 3).join('/'));
  return new Map(
    [...byFolder].flatMap(([folder, own]) => {
      const source = files.get(`${folder}/source.txt`);
      const told = source && isRead(source) ? keep?.(own, () => own.map((file) => tell(readFile(file)))) : undefined;
      const isSound = told?.every((one) => one !== null) === true;
      return own.map((file, i) => [file.path, isSound ? recall(told[i]!, file, source!) : readFile(file)] as const);
    }),
  );
}

/** @returns null where something is wrong with the file */
function tell({ notes, documents, findings }: Reading): ToldReading | null {
  if (findings.length > 0) return null;
  return {
    ...(notes ? { notes: notes.map(({ yaml, fields, ...rest }) => ({ ...rest, value: yaml.value })) } : {}),
    ...(documents
      ? { documents: documents.map(({ yaml, fields, source, ...rest }) => ({ ...rest, value: yaml.value })) }
      : {}),
  };
}

function recall({ notes, documents }: ToldReading, file: ContentFile, source: ContentFile): Reading {
  const yamlOf = (value: unknown) => knownYaml(value, () => yamlOfHead(file));
  return {
    ...(notes
      ? { notes: notes.map(({ value, ...rest }) => ({ ...rest, fields: rest.matter!, yaml: yamlOf(value) })) }
      : {}),
    ...(documents
      ? {
          documents: documents.map(({ value, ...rest }) => ({
            ...rest,
            fields: rest.matter!,
            yaml: yamlOf(value),
            source,
          })),
        }
      : {}),
    findings: [],
  };
}
