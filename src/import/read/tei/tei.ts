import { ImportError, type Block, type ImportedText } from '../../imported.ts';
import { descendants, find, type MarkupElement } from '../../markup/element.ts';
import { select } from '../../markup/select.ts';
import { Remarks } from '../../remarks.ts';
import { describeTei } from './header.ts';
import { readOwn } from './own.ts';
import { noteOf, notesOfTei } from './notes.ts';
import { TeiReader } from './tei-text.ts';
import { thingsIn } from './things.ts';

/** Roots of TEI: of a file, of a corpus, of P4. */
const roots = ['TEI', 'TEI.2', 'teiCorpus'];

/**
 * Reads a file of TEI P5: of FRUS, Perseus, the DTA, or our own export.
 * @throws {ImportError} where it is other XML, or holds several texts and none was chosen
 */
export function readTei(root: MarkupElement, selector: string | undefined, remarks: Remarks): ImportedText {
  if (!roots.includes(root.name))
    throw new ImportError(`This is XML of another sort: its outermost element is <${root.name}>, where TEI has <TEI>.`);
  const file = root.name === 'teiCorpus' ? onlyText(root) : root;
  const text = selector === undefined ? find(file, 'text') : select(root, selector);
  if (!text) throw new ImportError('This TEI file has no <text>. Choose the one that has the text.');

  const own = readOwn(root);
  const notes = notesOfTei(root);
  // Lists may name each other: what they say is read once the things are known.
  const named = thingsIn(root, () => undefined);
  const inLists = new TeiReader(notes, named, new Remarks());
  const things = own?.entries ?? thingsIn(root, (element) => inLists.wordsOf(element));
  const reader = new TeiReader(notes, things, remarks);
  reader.walk(text);
  const read = reader.builder.take();
  const blocks = own ? withOwnTitle(read) : withTitle(read);
  const all = new Set([text, ...descendants(text)]);
  const inText = [...notes.keys].filter(
    ([element, key]) => all.has(element) || (own ? own.notes.has(key) : isStandOff(element)),
  );
  const imported = inText.map(([element, key]) => {
    const exported = own?.notes.get(key);
    const note = noteOf(element, notes, (one) => (exported ? [] : reader.blocksIn(one)));
    return exported ? { ...note, own: exported } : note;
  });
  const description = { ...describeTei(file), ...own?.description };
  return {
    description: selector === undefined ? description : { ...description, title: undefined },
    blocks,
    notes: imported,
    ...(own ? { isOwn: true, sources: own.sources } : {}),
    things: [...things.values(), ...inLists.unlisted.values(), ...reader.unlisted.values()],
    remarks: [],
  };
}

function isStandOff({ parent }: MarkupElement): boolean {
  for (let one = parent; one; one = one.parent) if (one.name === 'standOff') return true;
  return false;
}

function onlyText(corpus: MarkupElement): MarkupElement {
  const [first, ...more] = descendants(corpus).filter(({ name }) => name === 'TEI');
  if (first && more.length === 0) return first;
  throw new ImportError(
    `This corpus holds ${more.length + 1} texts. Import one at a time: save its <TEI> as a file of its own.`,
  );
}

/** A heading that stands in no part is the title. */
const withOwnTitle = (blocks: readonly Block[]): Block[] =>
  blocks.map((block) => (block.type === 'heading' ? { type: 'paragraph', part: 'title', words: block.words } : block));

/** The heading with which the text begins is its title, if all stands below it. */
function withTitle(blocks: readonly Block[]): Block[] {
  const [first, ...rest] = blocks;
  if (first?.type === 'heading') return [{ type: 'paragraph', part: 'title', words: first.words }, ...rest];
  const isWhole = rest.every(({ type }) => type === 'note');
  if (first?.type === 'division' && first.title === undefined && first.of === 'section' && isWhole)
    return [...withTitle(first.blocks), ...rest];
  return [...blocks];
}
