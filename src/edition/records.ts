import { documentSchema, type DocumentMatter } from '../model/document.ts';
import { editionSchema, type EditionMatter } from '../model/edition.ts';
import { entrySchemas, type EntryMatter } from '../model/entry.ts';
import type { Finding, FindingCode, Place } from '../model/finding.ts';
import { splitFrontMatter } from '../model/front-matter.ts';
import { idPattern } from '../model/id.ts';
import { entryKinds, type EntryKind } from '../model/kind.ts';
import { noteSchema, type NoteMatter } from '../model/note.ts';
import { sourceSchema, type Source } from '../model/source.ts';
import { validate } from '../model/validate.ts';
import { readYaml, type ReadYaml } from '../model/yaml.ts';
import { readDocument, type ParsedDocument } from '../mdx/document.ts';
import { readBlocks, readInlines } from '../mdx/inlines.ts';
import type { Block, Inline } from '../text/inline.ts';
import type { ContentFile } from './read.ts';

/** What one file says, before anything is looked up in another. `yaml` gives the places of its fields. */
interface RecordOf<Matter> {
  readonly id: string;
  readonly file: string;
  readonly matter: Matter;
  readonly yaml: ReadYaml;
}

export interface EntryRecord extends RecordOf<EntryMatter> {
  readonly kind: EntryKind;
  readonly brief: readonly Inline[];
  readonly gloss: readonly Inline[];
  readonly body: readonly Block[];
}

export interface NoteRecord extends RecordOf<NoteMatter> {
  readonly document: string;
  readonly brief: readonly Inline[];
  readonly text: readonly Inline[];
  readonly claim:
    | {
        readonly claim: readonly Inline[];
        readonly record: readonly Inline[];
        readonly sides: readonly { readonly who: string; readonly says: readonly Inline[]; readonly sources: readonly string[] }[];
      }
    | undefined;
}

export interface DocumentRecord extends RecordOf<DocumentMatter> {
  readonly parsed: ParsedDocument;
  readonly source: ContentFile;
}

export type SourceRecord = RecordOf<Source>;

/** The edition as its files give it: only what is well-formed; the rest are findings. */
export interface Records {
  readonly edition: RecordOf<EditionMatter> | undefined;
  readonly entries: readonly EntryRecord[];
  readonly notes: readonly NoteRecord[];
  readonly documents: readonly DocumentRecord[];
  readonly sources: readonly SourceRecord[];
  readonly findings: readonly Finding[];
}

const entryPath = /^content\/entries\/([^/]+)\/([^/]+)\.mdx$/;
const notePath = /^content\/documents\/([^/]+)\/notes\/([^/]+)\.mdx$/;
const documentPath = /^content\/documents\/([^/]+)\/index\.mdx$/;
/** Files that belong to an edition, but that this module has nothing to read from. */
const otherPaths = /^content\/(?:documents\/[^/]+\/(?:source\.txt$|expect\/)|interface\.yaml$)/;

/** Reads every file by itself. */
export function readRecords(files: readonly ContentFile[]): Records {
  const findings: Finding[] = [];
  const add = <T>({ findings: found, ...result }: T & { readonly findings: readonly Finding[] }): Omit<T, 'findings'> => {
    findings.push(...found);
    return result as Omit<T, 'findings'>;
  };
  const report = (code: FindingCode, place: Place, message: string, remedy: string): void => {
    findings.push({ code, severity: 'error', place, message, remedy });
  };
  const checkId = (id: string, file: string): boolean => {
    if (idPattern.test(id)) return true;
    report('id/ill-formed', start(file), `“${id}” isn't an id.`, 'Name the file in lower-case letters and figures, in groups joined by hyphens.');
    return false;
  };
  const byPath = new Map(files.map((file) => [file.path, file]));
  const entries: EntryRecord[] = [];
  const notes: NoteRecord[] = [];
  const documents: DocumentRecord[] = [];
  const sources: SourceRecord[] = [];
  let edition: Records['edition'];

  const headOf = (file: ContentFile): { yaml: ReadYaml; body: string } => {
    const { yaml, yamlLine, body } = splitFrontMatter(file.text);
    const read = readYaml(yaml, file.path, yamlLine);
    findings.push(...read.findings);
    return { yaml: read, body };
  };
  /** Matter that passes its schema; the schema isn't asked where the YAML is broken. */
  const matterOf = <T>(schema: Parameters<typeof validate<T>>[0], yaml: ReadYaml): T | undefined =>
    yaml.findings.length > 0 ? undefined : add(validate(schema, yaml, yaml.value ?? {})).data;

  for (const file of files) {
    const { path } = file;
    const [, kindName, entryId] = entryPath.exec(path) ?? [];
    const [, noteDocument, noteId] = notePath.exec(path) ?? [];
    const [, slug] = documentPath.exec(path) ?? [];
    if (entryId !== undefined) {
      const kind = entryKinds.find((k) => k === kindName);
      if (!kind) {
        report('file/misplaced', start(path), `There is no kind of entry “${kindName}”.`, `Move the file to one of: ${entryKinds.join(', ')}.`);
        continue;
      }
      const { yaml, body } = headOf(file);
      const blocks = add(readBlocks(body, path)).value;
      const matter = matterOf<EntryMatter>(entrySchemas[kind], yaml);
      if (!checkId(entryId, path) || !matter) continue;
      const brief = add(readInlines(matter.brief, yaml.locate(['brief']))).value;
      const gloss = add(readInlines(matter.gloss, yaml.locate(['gloss']))).value;
      entries.push({ id: entryId, kind, file: path, matter, yaml, brief, gloss, body: blocks });
    } else if (noteId !== undefined && noteDocument !== undefined) {
      const { yaml, body } = headOf(file);
      const matter = matterOf<NoteMatter>(noteSchema, yaml);
      const bodyPlace = { file: path, line: Math.max(1, body.slice(0, body.search(/\S|$/)).split('\n').length), column: 1 };
      const text = add(readInlines(body.trim(), bodyPlace)).value;
      if (!checkId(noteId, path) || !matter) continue;
      const inlines = (value: string, at: readonly PropertyKey[]): readonly Inline[] => add(readInlines(value, yaml.locate(at))).value;
      notes.push({
        id: noteId,
        document: noteDocument,
        file: path,
        matter,
        yaml,
        text,
        brief: matter.brief === undefined ? [] : inlines(matter.brief, ['brief']),
        claim:
          matter.type === 'claim'
            ? {
                claim: inlines(matter.claim, ['claim']),
                record: inlines(matter.record, ['record']),
                sides: matter.sides.map((side, i) => ({ ...side, says: inlines(side.says, ['sides', i, 'says']) })),
              }
            : undefined,
      });
    } else if (slug !== undefined) {
      const { yaml, body } = headOf(file);
      const parsed = readDocument(body, path);
      findings.push(...parsed.findings);
      const matter = matterOf<DocumentMatter>(documentSchema, yaml);
      const source = byPath.get(`content/documents/${slug}/source.txt`);
      if (!source) {
        report('file/missing', start(path), `The document “${slug}” has no source.txt.`, 'Put the text as received beside index.mdx.');
      } else if (!source.isPlainUtf8) {
        report('text/encoding', start(source.path), 'The source text is not UTF-8 without a byte order mark.', 'Save it so; the bytes are part of the record.');
      }
      if (!checkId(slug, path) || !matter || !source) continue;
      documents.push({ id: slug, file: path, matter, yaml, parsed, source });
    } else if (path === 'content/sources.yaml') {
      const yaml = readYaml(file.text, path);
      findings.push(...yaml.findings);
      for (const [id, value] of Object.entries((yaml.value ?? {}) as Record<string, unknown>)) {
        if (!idPattern.test(id)) {
          report('id/ill-formed', yaml.locateKey([], id), `“${id}” isn't an id.`, 'Write lower-case letters and figures, in groups joined by hyphens.');
          continue;
        }
        const matter = add(validate(sourceSchema, yaml, value, [id])).data;
        if (matter) sources.push({ id, file: path, matter, yaml });
      }
    } else if (path === 'content/edition.yaml') {
      const yaml = readYaml(file.text, path);
      findings.push(...yaml.findings);
      const matter = matterOf(editionSchema, yaml);
      if (matter) edition = { id: 'edition', file: path, matter, yaml };
    } else if (!otherPaths.test(path)) {
      report('file/misplaced', start(path), 'No part of the edition is read from here.', 'Move the file to where its kind belongs, or remove it.');
    }
  }
  if (!byPath.has('content/edition.yaml')) {
    report('file/missing', start('content/edition.yaml'), 'The edition has no edition.yaml.', 'Add it, as the page for editors describes it.');
  }
  for (const path of byPath.keys()) {
    const [, slug] = /^content\/documents\/([^/]+)\//.exec(path) ?? [];
    if (slug !== undefined && !byPath.has(`content/documents/${slug}/index.mdx`) && path.endsWith('source.txt')) {
      report('file/missing', start(path), `The document “${slug}” has no index.mdx.`, 'Add it: its front matter, and the text marked up.');
    }
  }
  return { edition, entries, notes, documents, sources, findings };
}

const start = (file: string): Place => ({ file, line: 1, column: 1 });
