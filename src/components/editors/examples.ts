import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Document, Edition } from '../../edition/graph.ts';
import { loadEdition } from '../../edition/load.ts';
import { readContent } from '../../edition/read/files.ts';
import { blocksIn, type TextBlock } from '../../mdx/text-block.ts';
import { digestOfCode } from '../../project/code.ts';
import { keptNow } from '../../project/kept.ts';
import { currentProject } from '../../project/project.ts';

/** A whole edition in `examples/`, as its own files tell of it. */
export interface Example {
  /** Of its folder. */
  readonly name: string;
  readonly title: string;
  readonly description: string;
  /** BCP 47 tag of title and description. */
  readonly language: string;
  readonly documents: readonly ExampleDocument[];
  /** What its texts are made of, in English words. */
  readonly structures: readonly string[];
}

interface ExampleDocument {
  readonly title: string;
  readonly language: string;
  /** Who published it, or which archive has it. */
  readonly origin: string;
  readonly address: string | undefined;
  readonly notes: number;
}

/** The layers whose code reads. */
const layers = ['model', 'text', 'mdx', 'edition', 'components/editors'];

/** The examples that come with the engine, by their names; each is read once, until its files change. */
export function examples(): Example[] {
  const folder = join(currentProject().engine, 'examples');
  return readdirSync(folder)
    .filter((name) => existsSync(join(folder, name, 'content', 'edition.yaml')))
    .sort()
    .map((name) => {
      const files = readContent(join(folder, name));
      const sums = files.map(({ path, sha256 }) => [path, sha256]);
      return keptNow(
        { kind: 'examples', input: [sums, digestOfCode(layers)], code: 'components/editors/examples.ts' },
        () => {
          const { edition } = loadEdition(files);
          if (!edition) throw new Error(`The example “${name}” can’t be read.`);
          return exampleOf(name, edition);
        },
      );
    });
}

const exampleOf = (name: string, edition: Edition): Example => ({
  name,
  title: edition.matter.title,
  description: edition.matter.description,
  language: edition.matter.language,
  documents: edition.documents.map(({ matter, notes }) => ({
    title: matter.title,
    language: matter.language,
    origin: matter.provenance.publisher ?? matter.archive ?? '',
    address: matter.provenance.address,
    notes: notes.length,
  })),
  structures: structuresIn(edition),
});

/** What a text may have, each by its name and how it is known. */
const structures: readonly (readonly [name: string, has: (document: Document) => boolean])[] = [
  ['headings', ({ divisions }) => divisions.some(({ heading }) => heading !== undefined)],
  ['questions and answers', hasRole('question')],
  ['speeches', hasRole('speech')],
  ['stage directions', hasRole('stage')],
  ['a letterhead', hasRole('letterhead')],
  ['a salutation', hasRole('salutation')],
  ['a signature', hasRole('signature')],
  ['an enclosure', ({ divisions }) => divisions.some(({ type }) => type === 'enclosure')],
  ['lists', hasBlock('list')],
  ['tables', hasBlock('table')],
  ['verse', hasBlock('verse')],
  ['quotations', hasBlock('quotation')],
  ['notes of the original', ({ originalNotes }) => originalNotes.some(({ type }) => type !== 'source-note')],
  ['a source note', ({ originalNotes }) => originalNotes.some(({ type }) => type === 'source-note')],
  ['pages of the original', ({ paragraphs }) => paragraphs.some(({ pages }) => pages.length > 0)],
  ['italics', hasStyle('italic')],
  ['small capitals', hasStyle('small-capitals')],
  ['words in other languages', hasStyle('foreign')],
  ['lines broken as on paper', ({ matter }) => matter.paragraphs === 'blocks'],
  ['an uncertain date', ({ matter }) => /[?~%]/.test(matter.date ?? '')],
  ['an archive', ({ matter }) => matter.archive !== undefined],
  ['an excerpt', ({ matter }) => matter.provenance.extent === 'excerpt'],
  ['a translation', ({ versionOf }) => versionOf?.as === 'translation'],
  ['a witness with variants', ({ variants }) => variants.length > 0],
];

const structuresIn = ({ documents, collections, kinds, look }: Edition): string[] => [
  ...structures.flatMap(([name, has]) => (documents.some(has) ? [name] : [])),
  ...(collections.length > 0 ? ['a collection'] : []),
  ...([...kinds.values()].some(({ isOwn }) => isOwn) ? ['a kind of its own'] : []),
  ...(Object.keys(look.colours).length > 0 ? ['colours of its own'] : []),
  ...(look.fonts.length > 0 ? ['a font of its own'] : []),
];

function hasRole(role: Document['paragraphs'][number]['role']) {
  return ({ paragraphs }: Document): boolean => paragraphs.some((one) => one.role === role);
}

function hasStyle(style: Document['paragraphs'][number]['styles'][number]['type']) {
  return ({ paragraphs }: Document): boolean =>
    paragraphs.some(({ styles }) => styles.some(({ type }) => type === style));
}

function hasBlock(type: TextBlock['type']) {
  const holds = (block: TextBlock): boolean => block.type === type || blocksIn(block).some(holds);
  return ({ blocks }: Document): boolean => blocks.some(holds);
}
