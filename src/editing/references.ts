import { isMap, isPair, isScalar, isSeq, parseDocument, visit, type Scalar } from 'yaml';
import type { ContentFile } from '../edition/read/files.ts';
import { splitFrontMatter } from '../model/front-matter.ts';
import { idSource } from '../model/id.ts';

/** What an id is of. */
export type Named = 'entry' | 'source' | 'document' | 'note';

/** A place in a file that names an entry, a source, a document or a note by its id. */
export interface Reference {
  readonly of: Named;
  readonly id: string;
  /** Of the id alone, in UTF-16 units of the file. */
  readonly start: number;
  readonly end: number;
}

/** Fields of front matter that hold ids, wherever they stand. */
const idFields: Readonly<Record<string, Named>> = {
  to: 'entry',
  entries: 'entry',
  sources: 'source',
  document: 'document',
};

/** The same of a document, which may be a version of another. */
const documentFields: Readonly<Record<string, Named>> = { ...idFields, of: 'document' };

/** The same of `edition.yaml`: what it chooses for the cover. */
const coverFields: Readonly<Record<string, Named>> = { document: 'document', entry: 'entry', note: 'note' };

/** The same of a collection. */
const collectionFields: Readonly<Record<string, Named>> = { documents: 'document' };

const link = new RegExp(`(\\]\\((entry|source|document):)(${idSource})(?![\\w-])`, 'g');
const expectation = new RegExp(`((?<![\\w-])(entry|source|document):)(${idSource})(?![\\w-])`, 'g');
const mention = new RegExp(
  `((?<!\\\\)<Ref\\s(?:"[^"]*"|'[^']*'|[^>"'])*?\\bto\\s*=\\s*["'])(${idSource})(?=["'])`,
  'g',
);

/** Every place of a file that names something by its id. Texts as received name nothing. */
export function referencesIn({ path, text }: ContentFile): Reference[] {
  if (path.includes('/expect/')) return linksIn(text, expectation);
  if (path === 'content/edition.yaml') return fieldsIn(text, 0, coverFields);
  if (!path.endsWith('.mdx')) return [];
  const isCollection = path.startsWith('content/collections/');
  const isDocument = /^content\/documents\/[^/]+\/index\.mdx$/.test(path);
  return [
    ...fieldsIn(
      splitFrontMatter(text).yaml,
      text.indexOf('\n') + 1,
      isCollection ? collectionFields : isDocument ? documentFields : idFields,
    ),
    ...(isDocument ? mentionsIn(text) : linksIn(text, link)),
  ];
}

const linksIn = (text: string, pattern: RegExp): Reference[] =>
  [...text.matchAll(pattern)].map(({ 1: before = '', 2: of, 3: name = '', index }) =>
    referenceAt(of as Named, name, index + before.length),
  );

const mentionsIn = (text: string): Reference[] =>
  [...splitFrontMatter(text).body.matchAll(mention)].map(({ 1: before = '', 2: name = '', index }) =>
    referenceAt('entry', name, index + before.length),
  );

const referenceAt = (of: Named, name: string, start: number): Reference => ({
  of,
  id: name,
  start,
  end: start + name.length,
});

/** @param offset of the YAML in its file */
function fieldsIn(yaml: string, offset: number, fields: Readonly<Record<string, Named>>): Reference[] {
  const found: Reference[] = [];
  visit(parseDocument(yaml, { schema: 'core', uniqueKeys: false }), {
    Pair: (_, { key, value }) => {
      const of = isScalar(key) ? fields[String(key.value)] : undefined;
      if (of === undefined) return;
      for (const scalar of scalarsOf(value)) {
        const name = String(scalar.value);
        // Within the quotation marks, if it has any.
        const start = yaml.indexOf(name, scalar.range![0]);
        if (start >= 0 && start < scalar.range![1]) found.push(referenceAt(of, name, offset + start));
      }
    },
  });
  return found;
}

const scalarsOf = (value: unknown): readonly Scalar[] =>
  isScalar(value) ? [value] : isSeq(value) ? value.items.filter((one) => isScalar(one)) : [];

/** Where the bibliography defines a source: the range of its key. */
export function sourceKey(text: string, source: string): Reference | undefined {
  const { contents } = parseDocument(text, { schema: 'core', uniqueKeys: false });
  const pair = isMap(contents)
    ? contents.items.find((one) => isPair(one) && isScalar(one.key) && String(one.key.value) === source)
    : undefined;
  const key = pair?.key;
  if (!isScalar(key)) return undefined;
  return referenceAt('source', source, text.indexOf(source, key.range[0]));
}
