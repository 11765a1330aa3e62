import { describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { documentSchema } from './document.ts';
import { entrySchema } from './kinds/kinded-matter.ts';
import { builtInKinds } from './kinds/kinds.ts';
import { noteSchema } from './note.ts';
import { sourceSchema } from './source.ts';
import { validate } from './validate.ts';
import { readYaml } from './yaml.ts';

/** Findings as `line code message → remedy`. */
function found(schema: z.ZodType, text: string): string[] {
  const { findings } = validate(schema, readYaml(text, 'f'));
  return findings.map((f) => `${f.place.line} ${f.code} ${f.message} → ${f.remedy}`);
}

const term = 'title: T\nbrief: b\ngloss: g\n';

describe('validate', () => {
  it('gives the data where all is well', () => {
    const { data, findings } = validate(entrySchema(builtInKinds.term), readYaml(`${term}aliases: [2254]`, 'f'));
    expect(findings).toEqual([]);
    expect(data).toMatchObject({ title: 'T', aliases: ['2254'], relations: [] });
  });

  it('gives all findings at once, and no data', () => {
    const { data, findings } = validate(
      entrySchema(builtInKinds.term),
      readYaml('gloss: g\ncolour: red\nsources: [Bad Id]', 'f'),
    );
    expect(data).toBeUndefined();
    expect(findings.map(({ code }) => code).sort()).toEqual([
      'brief/missing',
      'field/missing',
      'field/unknown',
      'id/ill-formed',
    ]);
  });

  it('says which field is missing', () => {
    expect(found(entrySchema(builtInKinds.term), 'title: T\ngloss: g')).toEqual([
      '1 brief/missing The field “brief” is missing. → Add it, such as: brief: A town on the northern coast.',
    ]);
  });

  it.each(['', ' ""', ' "  "', ' ~'])('takes a field with the value “%s” for empty', (value) => {
    expect(found(entrySchema(builtInKinds.term), `title: T\nbrief: b\ngloss:${value}`)).toEqual([
      '3 gloss/missing The field “gloss” is empty. → Take it out where it is optional, or fill it in, such as: gloss: A town of some 5,000 people on the northern coast, whose harbour was built from 1901.',
    ]);
  });

  it('says which field is unknown, at its key', () => {
    expect(found(entrySchema(builtInKinds.term), `${term}alias: x`)).toEqual([
      '4 field/unknown There is no field “alias” here. → Write “aliases:” if that is meant, or remove it.',
    ]);
  });

  it('quotes an ill-formed id', () => {
    expect(found(entrySchema(builtInKinds.term), `${term}sources:\n  - good\n  - Bad_Id`)).toEqual([
      "6 id/ill-formed “Bad_Id” isn't an id. → Write “bad-id” if that is meant: lower-case letters and figures, in groups joined by hyphens.",
    ]);
  });

  it('proposes the relation that is nearest', () => {
    expect(found(entrySchema(builtInKinds.term), `${term}relations:\n  - type: endorse\n    to: x`)).toEqual([
      '5 relation/unknown There is no relation of type “endorse”. → Write “endorses”, or another of the list on the page for editors.',
    ]);
  });

  it('names the choices of a closed list', () => {
    expect(found(noteSchema, 'type: clam\nanchors: [{paragraph: 1, exact: x}]')).toEqual([
      "1 field/invalid The field “type” can't be “clam”. → Write “claim”, or another of: wording, identification, claim, context.",
    ]);
  });

  it('judges a field of several forms by the one that comes nearest', () => {
    const source =
      'type: report\ntitle: T\nclass: official\nchecked: {how: seen, on: 2020-01-01}\nauthor:\n  - literal:\n';
    expect(found(sourceSchema, source)).toEqual([
      '6 field/missing The field “literal” in the first of “author” is empty. → Take it out where it is optional, or fill it in, such as: literal: The Harbour Board',
    ]);
  });

  it('finds besides a type that is none what is wrong whichever is meant', () => {
    expect(found(noteSchema, 'type: clam\nanchors: []\nclaim: c\ncolour: red\nsources: [Bad Id]')).toEqual([
      expect.stringMatching(/^1 field\/invalid The field “type”/),
      "2 field/invalid The field “anchors” can't be an empty list: it needs at least 1. → Correct it, such as:\n        anchors:\n          - paragraph: 4\n            exact: within two years",
      expect.stringMatching(/^5 id\/ill-formed/),
      expect.stringMatching(/^4 field\/unknown There is no field “colour”/),
    ]);
  });

  it('keeps each field that is sound by itself, in its place', () => {
    const text =
      'title: T\ngloss:\naliases: [x, {a: b}, 007]\nrelations:\n  - {type: endorsess, to: x, note: n}\n  - y\nfacts: {adopted: 1950, meeting: none, vote: {for: 1, against: -1}}';
    const { data, draft } = validate(entrySchema(builtInKinds.resolution), readYaml(text, 'f'));
    expect(data).toBeUndefined();
    expect(draft).toMatchObject({
      title: 'T',
      aliases: ['x', undefined, '007'],
      relations: [{ type: undefined, to: 'x', note: 'n' }, undefined],
      facts: { adopted: '1950', vote: { for: 1 } },
      sources: [],
    });
  });

  it('reads words as they were written, and figures where a number is wanted', () => {
    const text =
      'title: 1.10\nbrief: 1e3\ngloss: yes\naliases: [007, 0x1F, 12345678901234567890, true, 2016-06-14]\nfacts: {lat: 1.50, lon: 0}';
    expect(validate(entrySchema(builtInKinds.place), readYaml(text, 'f')).data).toMatchObject({
      title: '1.10',
      brief: '1e3',
      gloss: 'yes',
      aliases: ['007', '0x1F', '12345678901234567890', 'true', '2016-06-14'],
      facts: { lat: 1.5, lon: 0 },
    });
  });

  it('says so where there are no fields at all', () => {
    expect(found(entrySchema(builtInKinds.term), 'just words')).toEqual([
      '1 field/invalid Fields should stand here, not “just words”. → Write each as “name: value” on a line of its own.',
    ]);
  });

  it('calls what is no number as YAML writes it', () => {
    const [first] = found(
      documentSchema,
      'title: T\ndate: 2020\nlanguage: en\nparagraphs: .nan\nprovenance: {publisher: P}\nrights: none',
    );
    expect(first).toContain('“.nan”');
  });

  it('refuses a language that no function of the platform would take', () => {
    const matter = 'title: T\ndate: 2020\nlanguage: en_GB\nprovenance: {publisher: P}\nrights: none';
    expect(found(documentSchema, matter)).toEqual([
      "3 field/invalid The field “language” can't be “en_GB”: a language is a BCP 47 tag such as “en”, “en-GB” or “ar”, without extensions. → Correct it, such as: language: en",
    ]);
  });
});
