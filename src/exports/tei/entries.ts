import type { Entry } from '../../edition/graph.ts';
import type { Fact } from '../../model/kinds/fact.ts';
import type { TeiForm } from '../../model/kinds/kind-traits.ts';
import { kindNames } from '../../wording/kinds.ts';
import { dateAttributes } from './dates.ts';
import { el, filled, type Element, type Node } from './element.ts';
import { entryXmlId } from './ids.ts';
import { blocksOf, entryPointer, inlines, sourcePointers, type Resolver } from './inlines.ts';

/** Kinds that TEI has no list for are items of a plain one. */
const plain: TeiForm = { list: 'list', element: 'item', name: 'name' };

/** The entries in lists by kind, then the relations between them. */
export function entryLists(resolver: Resolver): Element[] {
  const { entries, kinds } = resolver.edition;
  return [
    ...[...kinds.values()].flatMap((kind) => {
      const form = (kind.isOwn ? undefined : kind.tei) ?? plain;
      return filled(
        form.list,
        { type: kind.id, n: kindNames(kind.id) },
        entries.filter((entry) => entry.kind === kind.id).map((entry) => entryElement(resolver, form, entry)),
      );
    }),
    ...relationList(resolver),
  ];
}

function entryElement(resolver: Resolver, form: TeiForm, entry: Entry): Element {
  const { id, matter, brief, gloss, body } = entry;
  const names = [
    el(form.name, { type: 'main' }, matter.title),
    ...matter.aliases.map((alias) => el(form.name, { type: 'alias' }, alias)),
  ];
  const special = entry.facts.map((fact) => ({ fact, own: ownElement(form, fact) }));
  const position = positionOf(entry.facts);
  const numbers = [
    ...(matter.symbol === undefined ? [] : [el('idno', { type: 'symbol' }, matter.symbol)]),
    ...matter.sameAs.map((record) =>
      el('idno', { type: 'URI', subtype: 'same-as', ...dateAttributes(record.checked) }, record.id),
    ),
  ];
  const notes = [
    ...(matter.date === undefined ? [] : [el('note', { type: 'date' }, dateElement(matter.date))]),
    ...(matter.dates ?? []).map((date) => el('note', { type: 'dates' }, dateElement(date))),
    ...special.flatMap(({ fact, own }) =>
      own || (position && isCoordinate(fact)) ? [] : [el('note', { type: 'fact', subtype: fact.key }, valueOf(fact))],
    ),
    el('note', { type: 'brief' }, inlines(resolver, brief)),
    el('note', { type: 'gloss' }, inlines(resolver, gloss)),
    ...filled('note', { type: 'body' }, blocksOf(resolver, body)),
  ];
  // In this order, since a place has its numbers after where it lies.
  const identified = [...names, ...(position ?? []), ...special.flatMap(({ own }) => own ?? []), ...numbers];
  return el(
    form.element,
    { 'xml:id': entryXmlId(id), source: sourcePointers(resolver, matter.sources) },
    // Names of an object stand in a part of their own.
    form.element === 'object' ? el('objectIdentifier', {}, names, numbers) : identified,
    notes,
  );
}

const isCoordinate = ({ type }: Fact): boolean => type === 'latitude' || type === 'longitude';

/** The coordinates of a place, as decimal degrees with the latitude first. */
function positionOf(facts: readonly Fact[]): Element[] | undefined {
  const [lat, lon] = ['latitude', 'longitude'].map((type) => facts.find((fact) => fact.type === type)?.value);
  return typeof lat === 'number' && typeof lon === 'number'
    ? [el('location', {}, el('geo', {}, `${lat} ${lon}`))]
    : undefined;
}

const dateElement = (date: string, attributes: Element['attributes'] = {}): Element =>
  el('date', { ...attributes, ...dateAttributes(date) }, date);

/** A fact that TEI has an element for where it stands. */
function ownElement({ element }: TeiForm, { key, value, type }: Fact): Element[] | undefined {
  if (element === 'person' && type === 'date' && (key === 'born' || key === 'died'))
    return [el(key === 'born' ? 'birth' : 'death', dateAttributes(value), value)];
  if (element === 'person' && type === 'list' && key === 'offices')
    return value.map((office) => el('state', { type: 'office' }, el('p', {}, office)));
  if (element !== 'bibl') return undefined;
  if (type === 'date') return [dateElement(value, { type: key })];
  if (type === 'ordinal' && key === 'meeting') return [el('biblScope', { unit: 'meeting' }, String(value))];
  return undefined;
}

function valueOf({ type, value }: Fact): Node[] {
  switch (type) {
    case 'date':
      return [dateElement(value)];
    case 'list':
      return list(value);
    case 'texts':
      return typeof value === 'string' ? [value] : list(value);
    case 'vote':
      return [
        el(
          'measureGrp',
          { type: 'vote' },
          ...Object.entries(value).map(([side, n]) => el('measure', { type: side, quantity: String(n) }, String(n))),
        ),
      ];
    case 'place':
      return [el('geo', {}, `${value.lat} ${value.lon}`)];
    case 'text':
    case 'number':
    case 'ordinal':
    case 'flag':
    case 'latitude':
    case 'longitude':
      return [String(value)];
  }
}

const list = (values: readonly string[]): Node[] =>
  filled(
    'list',
    {},
    values.map((value) => el('item', {}, value)),
  );

/** The relations that are written at the entries; one between equals is mutual. */
function relationList(resolver: Resolver): Element[] {
  const relations = resolver.edition.entries.flatMap(({ id, relations: own }) =>
    own
      .filter(({ isInverse }) => !isInverse)
      .map(({ name, to, note }) => {
        const ends = [`#${entryXmlId(id)}`, entryPointer(resolver, to)] as const;
        const attributes =
          name === 'contrasts-with' ? { mutual: ends.join(' ') } : { active: ends[0], passive: ends[1] };
        return el('relation', { name, ...attributes }, note !== undefined && el('desc', {}, note));
      }),
  );
  return filled('listRelation', {}, relations);
}
