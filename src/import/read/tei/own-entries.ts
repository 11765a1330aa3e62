import type { Thing } from '../../imported.ts';
import { descendants, elementsIn, find, wordsIn, type MarkupElement } from '../../markup/element.ts';
import { dateOf } from './header.ts';
import { idsIn, type OwnInlines } from './own-inlines.ts';

/** An entry of our own export, by its `xml:id`. */
export function ownEntry(
  element: MarkupElement,
  kind: string,
  relations: readonly MarkupElement[],
  { line, blocks }: OwnInlines,
): readonly [string, Thing] {
  const pointer = element.attributes['xml:id'] ?? '';
  const id = pointer.replace(/^_/, '');
  // Names and numbers of an object stand in a part of their own.
  const children = [...elementsIn(element), ...(find(element, 'objectIdentifier')?.children ?? [])].filter(
    (one) => one.type === 'element',
  );
  const ofType = (type: string, name?: string): MarkupElement[] =>
    children.filter((one) => one.attributes.type === type && (name === undefined || one.name === name));
  const title = wordsIn(ofType('main')[0]);
  const aliases = ofType('alias').map(wordsIn);
  const [date] = ofType('date', 'note').map(wordsIn);
  const dates = ofType('dates', 'note').map(wordsIn);
  const records = children
    .filter(({ attributes }) => attributes.subtype === 'same-as')
    .map((one) => ({ id: wordsIn(one), checked: dateOf(one) }));
  const facts = { ...ownFacts(children), ...Object.fromEntries(ofType('fact').map(factOf)) };
  const own = relationsOf(pointer, relations);
  const sources = idsIn(element.attributes.source);
  const fields = {
    title,
    ...(aliases.length > 0 ? { aliases } : {}),
    brief: line(ofType('brief')[0]),
    gloss: line(ofType('gloss')[0]),
    symbol: wordsIn(ofType('symbol')[0]) || undefined,
    date,
    ...(dates.length > 0 ? { dates } : {}),
    ...(Object.keys(facts).length > 0 ? { facts } : {}),
    ...(own.length > 0 ? { relations: own } : {}),
    ...(records.length > 0 ? { sameAs: records } : {}),
    ...(sources.length > 0 ? { sources } : {}),
  };
  const thing = { key: id, kind, title, aliases, brief: undefined, gloss: undefined, facts, line: element.line };
  return [pointer, { ...thing, own: { id, fields, body: blocks(ofType('body')[0]) } }];
}

/** Facts that TEI has an element for. */
function ownFacts(children: readonly MarkupElement[]): Record<string, unknown> {
  const facts: Record<string, unknown> = {};
  const offices = children.filter(({ name, attributes }) => name === 'state' && attributes.type === 'office');
  if (offices.length > 0) facts.offices = offices.map(wordsIn);
  for (const one of children) {
    if (one.name === 'birth') facts.born = wordsIn(one);
    if (one.name === 'death') facts.died = wordsIn(one);
    if (one.name === 'date' && one.attributes.type) facts[one.attributes.type] = wordsIn(one);
    if (one.name === 'biblScope' && one.attributes.unit === 'meeting') facts.meeting = wordsIn(one);
    if (one.name === 'location') Object.assign(facts, positionIn(one));
  }
  return facts;
}

/** A fact by its key. What is a number or a flag is told by the kind. */
function factOf(note: MarkupElement): readonly [string, unknown] {
  const key = note.attributes.subtype ?? '';
  const list = find(note, 'list');
  if (list) return [key, elementsIn(list).map(wordsIn)];
  const votes = find(note, 'measureGrp');
  if (votes)
    return [
      key,
      Object.fromEntries(elementsIn(votes).map((one) => [one.attributes.type, Number(one.attributes.quantity)])),
    ];
  return [key, positionIn(note) ?? wordsIn(note)];
}

function positionIn(element: MarkupElement): { readonly lat: number; readonly lon: number } | undefined {
  const geo = descendants(element).find(({ name }) => name === 'geo');
  const [lat, lon] = geo ? wordsIn(geo).split(' ').map(Number) : [];
  return lat === undefined || lon === undefined ? undefined : { lat, lon };
}

/** The relations that an entry has, in the order in which they are written. */
function relationsOf(pointer: string, relations: readonly MarkupElement[]): Record<string, unknown>[] {
  return relations.flatMap(({ attributes, children }) => {
    const [from, to] = attributes.mutual?.split(/\s+/) ?? [attributes.active, attributes.passive];
    const [id] = idsIn(to);
    if (from !== `#${pointer}` || id === undefined) return [];
    const note = wordsIn(children.find((one) => one.type === 'element' && one.name === 'desc'));
    return [{ type: attributes.name, to: id, ...(note === '' ? {} : { note }) }];
  });
}
