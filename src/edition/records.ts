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
import { readBlocks, readInlines, readNoteText } from '../mdx/inlines.ts';
import type { Block, Inline } from '../mdx/inline.ts';
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
  /** Where its text begins, or would. */
  readonly textPlace: Place;
  readonly claim:
    | {
        readonly claim: readonly Inline[];
        readonly record: readonly Inline[];
        readonly sides: readonly {
          readonly who: string;
          readonly says: readonly Inline[];
          readonly sources: readonly string[];
        }[];
      }
    | undefined;
}

export interface DocumentRecord extends RecordOf<DocumentMatter> {
  readonly parsed: ParsedDocument;
  readonly source: ContentFile;
}

export type SourceRecord = RecordOf<Source>;

/**
 * Ids that stand in the edition, whether what they belong to is sound or not:
 * the slip in a file is one finding, not one for each reference to it.
 */
export interface KnownIds {
  /** With the kind that the folder gives; undefined where there is no such kind, or two files of different kinds. */
  readonly entries: ReadonlyMap<string, EntryKind | undefined>;
  /** Undefined where the bibliography couldn't be read: no citation can be judged then. */
  readonly sources: ReadonlySet<string> | undefined;
  readonly documents: ReadonlySet<string>;
}

/** The edition as its files give it: only what is well-formed; the rest are findings. */
export interface Records {
  readonly edition: RecordOf<EditionMatter> | undefined;
  readonly entries: readonly EntryRecord[];
  readonly notes: readonly NoteRecord[];
  readonly documents: readonly DocumentRecord[];
  readonly sources: readonly SourceRecord[];
  readonly known: KnownIds;
  readonly findings: readonly Finding[];
}

const entryPath = /^content\/entries\/([^/]+)\/([^/]+)\.mdx$/;
const notePath = /^content\/documents\/([^/]+)\/notes\/([^/]+)\.mdx$/;
const documentPath = /^content\/documents\/([^/]+)\/index\.mdx$/;
/** Files that belong to an edition, but that this module has nothing to read from. */
const otherPaths = /^content\/(?:documents\/[^/]+\/(?:source\.txt$|expect\/)|(?:interface\.yaml|spelling\.txt)$)/;

/** Reads every file by itself. */
export function readRecords(files: readonly ContentFile[]): Records {
  const findings: Finding[] = [];
  const add = <T>({
    findings: found,
    ...result
  }: T & { readonly findings: readonly Finding[] }): Omit<T, 'findings'> => {
    findings.push(...found);
    return result as Omit<T, 'findings'>;
  };
  const report = (code: FindingCode, place: Place, message: string, remedy: string): void => {
    findings.push({ code, severity: 'error', place, message, remedy });
  };
  const checkId = (id: string, file: string): boolean => {
    if (idPattern.test(id)) return true;
    report(
      'id/ill-formed',
      start(file),
      `“${id}” isn't an id.`,
      'Name the file in lower-case letters and figures, in groups joined by hyphens.',
    );
    return false;
  };
  const byPath = new Map(files.map((file) => [file.path, file]));
  const entries: EntryRecord[] = [];
  const notes: NoteRecord[] = [];
  const documents: DocumentRecord[] = [];
  const sources: SourceRecord[] = [];
  let edition: Records['edition'];
  let sourceIds: Set<string> | undefined;

  const headOf = (file: ContentFile): { yaml: ReadYaml; body: string } | undefined => {
    const { yaml, yamlLine, body, state } = splitFrontMatter(file.text);
    if (state === 'none') {
      report(
        'yaml/syntax',
        start(file.path),
        'The file has no front matter.',
        'Begin it with a line of “---”, its fields, and another line of “---”.',
      );
      return undefined;
    }
    if (state === 'open') {
      report(
        'yaml/syntax',
        start(file.path),
        'The front matter has no end.',
        'Put a line of “---” below its last field.',
      );
      return undefined;
    }
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
        report(
          'file/misplaced',
          start(path),
          `There is no kind of entry “${kindName}”.`,
          `Move the file to the folder of one of: ${entryKinds.join(', ')}.`,
        );
        continue;
      }
      const head = headOf(file);
      if (!checkId(entryId, path) || !head) continue;
      const { yaml, body } = head;
      const blocks = add(readBlocks(body, path)).value;
      const matter = matterOf<EntryMatter>(entrySchemas[kind], yaml);
      if (!matter) continue;
      const brief = add(readInlines(matter.brief, yaml.locate(['brief']))).value;
      const gloss = add(readInlines(matter.gloss, yaml.locate(['gloss']))).value;
      entries.push({ id: entryId, kind, file: path, matter, yaml, brief, gloss, body: blocks });
    } else if (noteId !== undefined && noteDocument !== undefined) {
      const head = headOf(file);
      if (!checkId(noteId, path) || !head) continue;
      const { yaml, body } = head;
      const matter = matterOf<NoteMatter>(noteSchema, yaml);
      const text = add(readNoteText(body, path)).value;
      if (!matter) continue;
      const inlines = (value: string, at: readonly PropertyKey[]): readonly Inline[] =>
        add(readInlines(value, yaml.locate(at))).value;
      notes.push({
        id: noteId,
        document: noteDocument,
        file: path,
        matter,
        yaml,
        text,
        textPlace: { file: path, line: body.slice(0, body.search(/\S|$/)).split('\n').length, column: 1 },
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
      const head = headOf(file);
      const source = byPath.get(`content/documents/${slug}/source.txt`);
      if (!source) {
        report(
          'file/missing',
          start(path),
          `The document “${slug}” has no source.txt.`,
          'Put the text as received beside index.mdx.',
        );
      } else if (!source.isPlainUtf8) {
        report(
          'text/encoding',
          start(source.path),
          'The source text is not UTF-8 without a byte order mark.',
          'Save it so; the bytes are part of the record.',
        );
      }
      if (!checkId(slug, path) || !head) continue;
      const parsed = readDocument(head.body, path);
      findings.push(...parsed.findings);
      const matter = matterOf<DocumentMatter>(documentSchema, head.yaml);
      if (!matter || !source) continue;
      documents.push({ id: slug, file: path, matter, yaml: head.yaml, parsed, source });
    } else if (path === 'content/sources.yaml') {
      const yaml = readYaml(file.text, path);
      findings.push(...yaml.findings);
      if (yaml.findings.length > 0) continue;
      const bibliography = yaml.value ?? {};
      if (typeof bibliography !== 'object' || Array.isArray(bibliography)) {
        report(
          'field/invalid',
          start(path),
          'The bibliography is not a group of sources, each under its id.',
          'Write the id of each source, a colon, and its fields below it.',
        );
        continue;
      }
      sourceIds = new Set(Object.keys(bibliography));
      for (const [id, value] of Object.entries(bibliography)) {
        if (!idPattern.test(id)) {
          report(
            'id/ill-formed',
            yaml.locateKey([], id),
            `“${id}” isn't an id.`,
            'Write lower-case letters and figures, in groups joined by hyphens.',
          );
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
      const remedy = /\.(?:md|yml)$/.test(path)
        ? `Name it “${path.split('/').at(-1)!.replace(/md$/, 'mdx').replace(/yml$/, 'yaml')}”.`
        : 'Move it to where its kind belongs, or remove it.';
      report('file/misplaced', start(path), `Nothing reads “${path}”.`, remedy);
    }
  }
  if (!byPath.has('content/edition.yaml')) {
    report(
      'file/missing',
      start('content/edition.yaml'),
      'The edition has no edition.yaml.',
      'Add it, as the page for editors describes it.',
    );
  }
  if (!byPath.has('content/sources.yaml')) {
    report(
      'file/missing',
      start('content/sources.yaml'),
      'The edition has no sources.yaml.',
      'Add it, as the page for editors describes it; without sources it is empty.',
    );
  }
  for (const path of byPath.keys()) {
    const [, slug] = /^content\/documents\/([^/]+)\//.exec(path) ?? [];
    if (slug !== undefined && !byPath.has(`content/documents/${slug}/index.mdx`) && path.endsWith('source.txt')) {
      report(
        'file/missing',
        start(path),
        `The document “${slug}” has no index.mdx.`,
        'Add it: its front matter, and the text marked up.',
      );
    }
  }
  const known: KnownIds = { ...idsOfPaths([...byPath.keys()]), sources: sourceIds };
  return { edition, entries, notes, documents, sources, known, findings };
}

/** The ids that the names of files and folders give, wherever in the right folder they lie. */
function idsOfPaths(paths: readonly string[]): Pick<KnownIds, 'entries' | 'documents'> {
  const entries = paths.flatMap((path) => {
    const [, kindName, id] = /^content\/entries\/(?:([^/]+)\/)?(?:.*\/)?([^/]+)\.mdx?$/.exec(path) ?? [];
    return id === undefined ? [] : [[id, entryKinds.find((kind) => kind === kindName)] as const];
  });
  const documents = paths.flatMap(
    (path) => /^content\/documents\/([^/]+)\/(?:index\.mdx|source\.txt)$/.exec(path)?.[1] ?? [],
  );
  const kinds = new Map<string, EntryKind | undefined>();
  // An id that two kinds lay claim to has none for now: which one is wrong is the finding.
  for (const [id, kind] of entries) kinds.set(id, kinds.has(id) && kinds.get(id) !== kind ? undefined : kind);
  return { entries: kinds, documents: new Set(documents) };
}

const start = (file: string): Place => ({ file, line: 1, column: 1 });
