/**
 * Every place that a kind of entry appears in, for every kind: those of the
 * engine, as the list has them, and two that an edition defines. Nothing here
 * names a kind, so that a new one is tried by being in the list.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { factTerms } from '../src/components/data/terms.ts';
import { fieldsOf } from '../src/components/editors/fields.ts';
import { instrumentsOf } from '../src/components/instruments.ts';
import { datesOf, occurrencesOf } from '../src/edition/dated.ts';
import { figuresOf } from '../src/edition/figures.ts';
import type { Edition, Entry } from '../src/edition/graph.ts';
import { loadEdition } from '../src/edition/load.ts';
import { kindsInNavigation } from '../src/edition/navigation.ts';
import { positionOf } from '../src/edition/position.ts';
import { readContent, type ContentFile } from '../src/edition/read/files.ts';
import { readKinds } from '../src/edition/read/kinds.ts';
import { allEntries } from '../src/exports/entries/record.ts';
import { entryData } from '../src/exports/structured-data/entry.ts';
import { cardsOf } from '../src/feeds/cards.ts';
import { searchUnits } from '../src/feeds/search-records.ts';
import { wordsIn } from '../src/locales/shipped.ts';
import { jsonSchemas } from '../src/model/json-schemas.ts';
import { factsSchema, type FactField, type FactType } from '../src/model/kinds/fact.ts';
import type { Kind } from '../src/model/kinds/kinds.ts';
import { languages } from '../src/model/kinds/language.ts';
import { mayEndAt } from '../src/model/kinds/relation-ends.ts';
import { schemaTypes } from '../src/model/kinds/schema-type.ts';
import { relationTypes, type RelationType } from '../src/model/relation.ts';
import { placesOf } from '../src/pictures/map/map.ts';
import { timelineOf } from '../src/pictures/timeline/timeline.ts';
import { kindFilter } from '../src/site/kind-filter.ts';
import { factsLine, shownFacts } from '../src/wording/facts.ts';

/** A value of each type of fact, and what a reader sees of it. */
const samples: Readonly<Record<FactType, { readonly value: unknown; readonly shown: string }>> = {
  text: { value: 'of oak', shown: 'of oak' },
  list: { value: ['Anna', 'Berta'], shown: 'Anna; Berta' },
  texts: { value: ['Carla', 'Dora'], shown: 'Carla; Dora' },
  date: { value: '2016-06-14', shown: '14\u00a0June 2016' },
  number: { value: 1240, shown: '1,240' },
  ordinal: { value: 7654, shown: '7654' },
  flag: { value: true, shown: 'yes' },
  vote: { value: { for: 14, against: 0, abstain: 1 }, shown: '14 for, 0 against, 1 abstaining' },
  place: { value: { lat: -1.5, lon: 36.25 }, shown: '1.50° S, 36.25° E' },
  latitude: { value: -1.5, shown: '1.50° S' },
  longitude: { value: 36.25, shown: '36.25° E' },
};

const kindsFile = join(import.meta.dirname, 'editions/own-kinds/content/kinds.yaml');
const fileOf = (path: string, text: string): ContentFile => ({
  path: `content/${path}`,
  text,
  sha256: '',
});
const definitions = fileOf('kinds.yaml', readFileSync(kindsFile, 'utf8'));
const kinds = [...readKinds([definitions]).kinds.values()];

const idOf = ({ id }: Kind): string => `a-${id}`;
const factsOf = ({ facts }: Kind): Record<string, unknown> =>
  Object.fromEntries(Object.entries<FactField>(facts).map(([key, { type }]) => [key, samples[type].value]));
const allowed = (kind: Kind): RelationType[] =>
  (Object.keys(relationTypes) as RelationType[]).filter((type) => mayEndAt(type, kind));

/** An entry that has every fact of its kind. JSON is YAML. */
const entryOf = (kind: Kind, more: object = {}): ContentFile => {
  const matter = {
    title: `One ${kind.id}`,
    brief: 'A thing.',
    gloss: 'A thing to try.',
    facts: factsOf(kind),
    ...more,
  };
  return fileOf(`entries/${kind.id}/${idOf(kind)}.mdx`, `---\n${JSON.stringify(matter)}\n---\n`);
};

/** An entry from which relations lead to an entry of a kind. */
const relatedTo = (kind: Kind, types: readonly RelationType[]): ContentFile => {
  const relations = types.map((type) => ({ type, to: idOf(kind) }));
  const matter = { title: `To ${kind.id}`, brief: 'A thing.', gloss: 'A thing to try.', relations };
  return fileOf(`entries/term/to-${kind.id}.mdx`, `---\n${JSON.stringify(matter)}\n---\n`);
};

const text = kinds.map((kind) => `Of one ${kind.id}.`);
const marked = kinds.map((kind) => `Of <Ref to="${idOf(kind)}">one ${kind.id}</Ref>.`);
const base: readonly ContentFile[] = [
  definitions,
  fileOf(
    'edition.yaml',
    'title: T\ndescription: D.\nversion: 1.0.0\ndate: 2020\neditors: [E]\nlicences: {notes: CC0, code: MIT}\nlanguage: en-GB\nsite: https://kinds.example\n',
  ),
  fileOf('sources.yaml', ''),
  fileOf('documents/d/source.txt', text.join('\n')),
  fileOf(
    'documents/d/index.mdx',
    `---\ntitle: D\ndate: 2016\nlanguage: en-GB\nprovenance:\n  publisher: P\nrights: None.\n---\n\n<Section title="S">\n\n${marked.join('\n\n')}\n\n</Section>\n`,
  ),
];
const whole = [...base, ...kinds.map((kind) => entryOf(kind)), ...kinds.map((kind) => relatedTo(kind, allowed(kind)))];
const address = (path: string): string => `https://kinds.example/${path}`;

/** Findings of the whole edition with another file in the place of one. */
const findingsWith = (file: ContentFile): string[] =>
  loadEdition(whole.map((one) => (one.path === file.path ? file : one))).findings.map(
    ({ code, place, message }) => `${place.file} ${code} ${message}`,
  );

let edition: Edition;
let words: ReturnType<typeof loadEdition>['words'];
beforeAll(() => {
  const loaded = loadEdition(whole);
  expect(loaded.findings).toEqual([]);
  edition = loaded.edition!;
  words = loaded.words;
});

describe.each(kinds.map((kind) => [kind.id, kind] as const))('the kind “%s”', (id, kind) => {
  const { path } = entryOf(kind);
  const fields = Object.entries<FactField>(kind.facts);
  const entry = (): Entry => edition.entryById.get(idOf(kind))!;
  const labels = (): string[] => shownFacts(entry(), 'en-GB').map(({ label }) => label);

  it('has names in the interface, and labels of its facts', () => {
    expect(words.kinds[id]).toMatch(/\p{L}/u);
    expect(words.kindsPlural[id]).toMatch(/\p{L}/u);
    expect(labels().every((label) => /\p{L}/u.test(label))).toBe(true);
    if (kind.isOwn) return;
    for (const language of languages)
      expect([wordsIn(language).kinds[id], wordsIn(language).kindsPlural[id]]).not.toContain(undefined);
  });

  it('is counted, filtered in the index, and led to where it says so', () => {
    expect(figuresOf(edition).entriesByKind[id]).toBeGreaterThan(0);
    expect(kindFilter(edition.kinds.keys())).toContain(`[data-kind~='${id}']`);
    expect(kindsInNavigation(edition).includes(id)).toBe(kind.isInNavigation ?? false);
  });

  it('shows every fact in full, in the order of its fields', () => {
    const shown = shownFacts(entry(), 'en-GB')
      .map(({ value }) => value)
      .join('\n');
    for (const [, { type }] of fields) expect(shown).toContain(samples[type].shown);
    expect(entry().facts.map(({ key }) => key)).toEqual(fields.map(([key]) => key));
  });

  it('shows on the line what is meant for it', () => {
    const line = factsLine(entry(), 'en-GB');
    expect(line !== '').toBe(fields.some(([, { isOnLine }]) => isOnLine));
  });

  it('has cards, is found by the search, and has records in the data', () => {
    const card = cardsOf(edition, (one) => factsLine(one, 'en-GB'))[idOf(kind)];
    expect(card?.[0]).toBe(id);
    const found = searchUnits(edition).find(([, href]) => href === `entries/${idOf(kind)}/`);
    expect(found?.[2]).toBe(edition.entryById.get(idOf(kind))?.matter.title);
    const record = allEntries(edition, address).entries.find((one) => one.id === idOf(kind));
    expect(record).toMatchObject({ kind: id, facts: factsOf(kind) });
  });

  it('is explained to those who read the data, and to editors', () => {
    const terms = factTerms(edition.kinds);
    for (const [key] of fields) {
      const term = terms.find((one) => one.key === key);
      expect(term?.meanings.some(({ kinds: of, description }) => of.includes(id) && description !== '')).toBe(true);
    }
    const told = fieldsOf(factsSchema(kind.facts));
    for (const [key, { isRequired }] of fields)
      expect(told.find(({ name }) => name === key)).toMatchObject({ isRequired: isRequired ?? false });
    if (!kind.isOwn) expect(jsonSchemas()).toHaveProperty(`entry-${id}`);
  });

  it('is of a type of schema.org', () => {
    const data = entryData(edition, entry(), address);
    expect(schemaTypes).toContain(data['@type']);
    expect(JSON.parse(JSON.stringify(data))).toEqual(data);
  });

  it('stands on the timeline and among its neighbours where its facts date it', () => {
    const isDated = (by: readonly string[]): boolean => fields.some(([, { dates }]) => by.includes(dates ?? ''));
    expect(occurrencesOf(entry()).length > 0).toBe(isDated(['act']));
    expect(datesOf(entry()).length > 0).toBe(isDated(['act', 'beginning']));
    expect(timelineOf(edition)?.items.some((item) => item.id === idOf(kind))).toBe(isDated(['act']));
  });

  it('stands on the map where its facts place it, and in the table where it is an instrument', () => {
    const isPlaced = fields.some(([, { type }]) => type === 'place' || type === 'latitude');
    expect(positionOf(entry()) !== undefined).toBe(isPlaced);
    expect(placesOf(edition).some((place) => place.id === idOf(kind))).toBe(isPlaced);
    const row = instrumentsOf(edition, String).find((one) => one.entry.id === idOf(kind));
    expect(row !== undefined).toBe(kind.isInstrument ?? false);
    if (row) expect(row.vote).toEqual(fields.some(([, { type }]) => type === 'vote') ? samples.vote.value : undefined);
  });

  it('is checked: impossible dates, fields that are not its own, facts that are missing', () => {
    for (const [key, { type, isRequired }] of fields) {
      if (type === 'date') {
        const wrong = entryOf(kind, { facts: { ...factsOf(kind), [key]: '2015-02-29' } });
        expect(findingsWith(wrong).some((found) => found.startsWith(`${path} date/impossible “2015-02-29”`))).toBe(
          true,
        );
      }
      if (isRequired) {
        const without = entryOf(kind, { facts: { ...factsOf(kind), [key]: undefined } });
        expect(findingsWith(without)).toEqual([expect.stringMatching(new RegExp(`^${path} field/missing .*“${key}”`))]);
      }
    }
    const strange = entryOf(kind, { facts: { ...factsOf(kind), colour: 'red' } });
    expect(findingsWith(strange)).toContain(`${path} field/unknown There is no field “colour” here.`);
  });

  it('is the end of the relations that it names, and of no other that is bound', () => {
    const others = (Object.keys(relationTypes) as RelationType[]).filter((type) => !mayEndAt(type, kind));
    const found = findingsWith(relatedTo(kind, others));
    const place = `${relatedTo(kind, []).path} relation/target`;
    expect(found).toEqual(
      others.map((type) => `${place} “${type}” can't end at “${idOf(kind)}”, which is of kind ${id}.`),
    );
  });
});

it('loads the edition with kinds of its own without a finding', () => {
  const { findings } = loadEdition(readContent(join(import.meta.dirname, 'editions/own-kinds')));
  expect(findings).toEqual([]);
});
