import type { Thing, Words } from '../../imported.ts';
import { descendants, elementsIn, isElement, wordsIn, type MarkupElement } from '../../markup/element.ts';
import { dateOf } from './header.ts';

/** Kinds of entry by the elements that list them, and by those that name them in a text. */
const listed: Readonly<Record<string, string>> = {
  person: 'person',
  personGrp: 'organisation',
  org: 'organisation',
  place: 'place',
  event: 'event',
  object: 'equipment',
};
const naming: Readonly<Record<string, string>> = {
  persName: 'person',
  orgName: 'organisation',
  placeName: 'place',
  geogName: 'place',
  settlement: 'place',
  country: 'place',
  region: 'place',
  eventName: 'event',
  objectName: 'equipment',
};

/** What `type` says of a name or a phrase. */
const types: Readonly<Record<string, string>> = {
  pers: 'person',
  org: 'organisation',
  geo: 'place',
  geog: 'place',
  object: 'equipment',
};

/** The kind of thing that an element of a text names; undefined where it names none. */
export function kindNamed({ name, attributes }: MarkupElement): string | undefined {
  if (name === 'rs' || name === 'name') {
    const type = attributes.type ?? '';
    return types[type] ?? (type === '' ? 'term' : type);
  }
  if (name === 'term' || name === 'title' || name === 'bibl') return attributes.ref ? 'term' : undefined;
  return naming[name];
}

/** What holds lists of things, and no text. */
export const isList = (element: MarkupElement): boolean =>
  /^list(?:Person|Org|Place|Event|Object|Nym|Relation)$/.test(element.name) ||
  (element.name === 'list' && elementsIn(element).some(isDefining));

/** An item that gives a name an id: `<item><persName xml:id="…">…`, as FRUS has them. */
const isDefining = (item: MarkupElement): boolean =>
  item.name === 'item' && elementsIn(item).concat(elementsIn(item).flatMap(elementsIn)).some(hasNameWithId);
const hasNameWithId = ({ name, attributes }: MarkupElement): boolean =>
  (Object.hasOwn(naming, name) || name === 'term') && attributes['xml:id'] !== undefined;

/**
 * The things that a TEI file lists, by their ids.
 *
 * @param read the words of an element, with their mentions
 */
export function thingsIn(root: MarkupElement, read: (element: MarkupElement) => Words | undefined): Map<string, Thing> {
  const things = new Map<string, Thing>();
  for (const element of descendants(root)) {
    const id = element.attributes['xml:id'];
    const thing = Object.hasOwn(listed, element.name) ? fromRecord(element, read) : fromItem(element, read);
    if (id !== undefined && thing && !things.has(id)) things.set(id, thing);
  }
  return things;
}

/** An id without the sign that XML needs before a figure. */
export const keyOf = (id: string): string => id.replace(/^_(?=\d)/, '');

function fromRecord(element: MarkupElement, read: (element: MarkupElement) => Words | undefined): Thing | undefined {
  const children = elementsIn(element);
  const names = children.filter(
    ({ name }) => Object.hasOwn(naming, name) || ['name', 'label', 'objectIdentifier'].includes(name),
  );
  const main = names.find(({ attributes }) => attributes.type === 'main') ?? names[0];
  const title = wordsIn(main);
  if (title === '') return undefined;
  const noted = (...kinds: readonly (string | undefined)[]): MarkupElement | undefined =>
    children.find(
      ({ name, attributes }) => (name === 'note' || name === 'desc' || name === 'p') && kinds.includes(attributes.type),
    );
  const [brief, gloss] = [
    noted('brief'),
    noted('gloss', undefined, 'bio', 'description') ?? children.find(({ name }) => name === 'occupation'),
  ];
  const kind = element.attributes.ana?.match(/#kind\.([a-z-]+)/)?.[1] ?? listed[element.name]!;
  return {
    key: keyOf(element.attributes['xml:id'] ?? ''),
    kind,
    title,
    aliases: [...new Set(names.filter((name) => name !== main).map(wordsIn))].filter(
      (name) => name !== '' && name !== title,
    ),
    brief: brief && read(brief),
    gloss: gloss && read(gloss),
    facts: factsOf(element),
    date: element.name === 'event' ? dateOf(element) : undefined,
    line: element.line,
  };
}

/** `<persName xml:id="…">Name</persName>, who was what`, in an item. */
function fromItem(element: MarkupElement, read: (element: MarkupElement) => Words | undefined): Thing | undefined {
  const { name, attributes, parent, line } = element;
  const item = parent?.name === 'item' ? parent : parent?.parent;
  if (!hasNameWithId(element) || item?.name !== 'item') return undefined;
  const title = wordsIn(element).replace(/[,:;]$/, '');
  const said = read({ ...item, children: withoutElement(item, element) });
  const gloss = said && cut(said, /^[\s,:;–—-]+/);
  if (title === '') return undefined;
  return {
    key: keyOf(attributes['xml:id'] ?? ''),
    kind: naming[name] ?? 'term',
    title,
    aliases: [],
    brief: undefined,
    gloss,
    facts: {},
    line,
  };
}

const withoutElement = (parent: MarkupElement, gone: MarkupElement): MarkupElement['children'] =>
  parent.children
    .filter((child) => child !== gone)
    .map((child) => (isElement(child) ? { ...child, children: withoutElement(child, gone) } : child));

/** Words without what stands at their beginning; undefined where nothing else does. */
function cut(words: Words, beginning: RegExp): Words | undefined {
  const gone = beginning.exec(words.text)?.[0].length ?? 0;
  const text = words.text.slice(gone);
  if (text === '') return undefined;
  const spans = words.spans
    .filter(({ start }) => start >= gone)
    .map((span) => ({ ...span, start: span.start - gone, end: span.end - gone }));
  return { ...words, text, spans };
}

function factsOf(element: MarkupElement): Record<string, unknown> {
  const facts: Record<string, unknown> = {};
  for (const child of descendants(element)) {
    const date = dateOf(child);
    if (child.name === 'birth' && date) facts.born = date;
    if (child.name === 'death' && date) facts.died = date;
    const [lat, lon] =
      child.name === 'geo'
        ? wordsIn(child)
            .split(/[\s,]+/)
            .map(Number)
        : [];
    if (lat !== undefined && lon !== undefined && Math.abs(lat) <= 90 && Math.abs(lon) <= 180)
      Object.assign(facts, { lat, lon });
  }
  return facts;
}
